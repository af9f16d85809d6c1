import nlp from 'compromise';
import { atLeast, proseOf, unitsOf } from './articles';
import type { Figure } from './figure';
import { race } from './race';
import type { Shipped } from './shipped';

/** Compromise is slow; so many units of prose are enough for its rate. */
const COMPROMISE_SAMPLE = 60_000;

/** What follows recognition: the entities, the commitments and their topics, beside compromise tagging the same prose. */
export function benchCommitments(articles: readonly string[], { core, dossier }: Shipped): readonly Figure[] {
  const { lexicon, taxonomy } = dossier;
  const read = articles.map((text) => {
    const document = core.parseDocument(text);
    const mentions = core.recognize(document, lexicon.recognition);
    const entities = core.resolveEntities(document, mentions, lexicon.recognition);
    return { document, mentions, entities, found: core.findCommitments(document, mentions, entities, lexicon.acts) };
  });
  const prose = read.flatMap(({ document }) => proseOf(document));
  const sample = atLeast(prose, COMPROMISE_SAMPLE);
  const times = race({
    entities: () => read.map((r) => core.resolveEntities(r.document, r.mentions, lexicon.recognition)),
    commitments: () => read.map((r) => core.findCommitments(r.document, r.mentions, r.entities, lexicon.acts)),
    topics: () => read.map((r) => core.assignTopics(r.document, r.found, taxonomy)),
    compromise: () => sample.map((text) => nlp(text).json()),
  });
  const theirs = unitsOf(sample) / 1000 / times.compromise;
  const row = (what: string, milliseconds: number): Figure => {
    const measured = unitsOf(prose) / 1000 / milliseconds;
    return { what, unit: 'MB/s', measured, peer: 'compromise (tagging)', theirs };
  };
  return [
    row('mentions to entities', times.entities),
    row('sentences to commitments', times.commitments),
    row('commitments to topics', times.topics),
  ];
}
