import { english, type Say } from '../message';
import type { LedgerEntry } from '../negotiation/ledgerEntry';
import { placeText } from '../negotiation/placeText';
import { byTime } from '../negotiation/chronology';
import type { Contribution, Negotiation } from '../negotiation/negotiation';
import type { Topic } from '../topics/taxonomy';
import type { Board, BoardStatement } from './board';
import { toDeadlines } from './deadlines';
import { toMatrix } from './matrix';
import { toTimeline } from './boardTimeline';
import { boardTopics } from './boardTopics';

export interface BoardSource {
  readonly documents: readonly Contribution[];
  /** Of these documents, or of the latest of them. */
  readonly negotiation: Negotiation;
  /** Of all dossiers whose documents these are. */
  readonly topics: readonly Topic[];
  /** ISO 8601 date. */
  readonly today: string;
}

/** The whole board of a dossier. */
export function toBoard({ documents, negotiation, topics, today }: BoardSource, say: Say = english): Board {
  const entries = documents.flatMap((document) => document.entries).toSorted(byTime);
  return {
    today,
    documents: documents.length,
    statements: entries.map((entry) => toStatement(entry, say)),
    positions: {
      ...toMatrix(documents, negotiation, say),
      topics: boardTopics(topics, new Set(entries.map(({ topic }) => topic))),
    },
    timeline: toTimeline(negotiation, say),
    deadlines: toDeadlines(entries, negotiation, today),
  };
}

function toStatement(entry: LedgerEntry, say: Say): BoardStatement {
  const { id, kind, parties, addressees, topic, text, file, sentence, review } = entry;
  const { published, speaker, condition, due } = entry;
  return {
    ...{ id, kind, parties, addressees, topic, text, review },
    file: file.slice(file.lastIndexOf('/') + 1),
    place: placeText(sentence.place, say),
    ...(published === undefined ? {} : { published }),
    ...(speaker === undefined ? {} : { speaker }),
    ...(condition === undefined ? {} : { condition }),
    ...(due === undefined ? {} : { due: due.phrase }),
    ...(due?.date === undefined ? {} : { dueDate: due.date }),
  };
}
