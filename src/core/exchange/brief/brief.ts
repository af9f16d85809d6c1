import { groupBy } from '../../groupBy';
import { countText } from '../../countText';
import { english, said, told, type Message, type Say } from '../../message';
import { byTime } from '../../negotiation/chronology';
import type { LedgerEntry } from '../../negotiation/ledgerEntry';
import { placeText } from '../../negotiation/placeText';
import { KIND_WORDS, REVIEW_WORDS } from '../../negotiation/statementWords';
import { allTopics } from '../../topics/taxonomy';
import { topicName } from '../../topics/topicName';
import type { ExchangeBundle, ExchangeDocument } from '../exchangeDocument';
import { annotationOfEntry, ledgerLosses } from '../ledger/ledgerLosses';
import { PROPERTIES, type Property } from '../values';

/** The ledger to be read by people: by topic and party, each claim with its words and where they stand. */
export interface Brief {
  readonly title: string;
  /** What it is made of: "6 documents, 42 commitments, 40 of them suggested and not reviewed.". */
  readonly summary: string;
  readonly topics: readonly BriefTopic[];
}

export interface BriefTopic {
  readonly label: string;
  readonly parties: readonly BriefParty[];
}

export interface BriefParty {
  readonly name: string;
  /** Oldest first. */
  readonly claims: readonly Claim[];
}

export interface Claim {
  readonly entry: LedgerEntry;
  readonly document: ExchangeDocument;
  /** What was noted on it. */
  readonly note: string | undefined;
}

export function buildBrief(bundle: ExchangeBundle): Brief {
  const { say = english } = bundle;
  const claims = bundle.documents.flatMap((document) =>
    document.ledger
      .filter((entry) => leftOutOfBrief(entry) === undefined)
      .map((entry): Claim => ({ entry, document, note: annotationOfEntry(document, entry)?.values.note?.[0] })),
  );
  const order = new Map([...allTopics(bundle.taxonomy.topics)].map(({ id }, i) => [id, i]));
  const place = (topic: string): number => order.get(topic) ?? order.size;
  const topics = [...groupBy(claims, ({ entry }) => entry.topic)].sort(([a], [b]) => place(a) - place(b));
  return {
    title: bundle.name,
    summary: summaryOf(bundle, claims, say),
    topics: topics.map(([topic, members]) => ({
      label: topicName(bundle.taxonomy, topic),
      parties: partiesOf(members, say('Party not known')),
    })),
  };
}

/** Why an entry is not in the brief; undefined when it is. */
const leftOutOfBrief = ({ review }: LedgerEntry): Message | undefined =>
  review === 'rejected' ? said`it was rejected` : undefined;

/** A claim with two parties stands under both. Those without any come last, under the words for it. */
function partiesOf(claims: readonly Claim[], notKnown: string): readonly BriefParty[] {
  const named = claims.flatMap((claim) => {
    const names = claim.entry.parties.length > 0 ? claim.entry.parties : [notKnown];
    return [...new Set(names)].map((name) => ({ name, claim }));
  });
  return [...groupBy(named, ({ name }) => name)]
    .sort(([a], [b]) => Number(a === notKnown) - Number(b === notKnown) || (a < b ? -1 : 1))
    .map(([name, members]) => ({
      name,
      claims: members.map(({ claim }) => claim).sort((a, b) => byTime(a.entry, b.entry)),
    }));
}

function summaryOf({ documents }: ExchangeBundle, claims: readonly Claim[], say: Say): string {
  const open = claims.filter(({ entry }) => entry.review === 'unreviewed').length;
  const read = countText(documents.length, 'document', say);
  const found = countText(claims.length, 'commitment', say);
  return open > 0
    ? say('{0}, {1}, {2} of them suggested and not reviewed.', read, found, open)
    : say('{0}, {1}.', read, found);
}

/** When, what, to whom, by when, on which condition, and who says so: the line above the words. */
export function claimFacts({ entry }: Claim, say: Say = english): readonly string[] {
  const { published, kind, addressees, due, condition, speaker, review } = entry;
  return [
    published ?? say('Date not known'),
    told(KIND_WORDS[kind], say),
    addressees.length > 0 ? say('to {0}', addressees.join(', ')) : '',
    due ? say('due {0}', due.date && due.date !== due.phrase ? `${due.phrase} (${due.date})` : due.phrase) : '',
    condition ? say('condition: {0}', condition) : '',
    speaker ? say('says {0}', speaker) : '',
    review === 'unreviewed' ? say('suggested') : told(REVIEW_WORDS[review], say),
  ].filter(Boolean);
}

/** Where the words stand: the title, the outlet, the place in the text. */
export const claimSource = ({ entry, document }: Claim, say: Say = english): string =>
  [document.title ?? entry.file, document.outlet, placeText(entry.sentence.place, say)].filter(Boolean).join(', ');

/** What an annotation may say and a claim of a brief does not. */
const NOT_TOLD: readonly Property[] = ['entity', 'name', 'tag', 'author', 'created', 'rule', 'suggested'];

/** What a brief leaves out. */
export const briefLosses = ledgerLosses({
  aspects: [...PROPERTIES.filter((property) => !NOT_TOLD.includes(property)), 'review'],
  leftOut: (entry) => leftOutOfBrief(entry),
  reason: said`a brief tells what was said and where, not who recorded it`,
});
