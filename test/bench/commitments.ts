import nlp from 'compromise';
import type { BlockVersion } from '../../src/core/document/blockVersion';
import type { Recognition } from '../../src/core/recognition/recognize';
import { atLeast, proseOf, unitsOf } from './articles';
import type { Figure } from './figure';
import { race } from './race';
import type { Shipped } from './shipped';

/** Compromise is slow; so many units of prose are enough for its rate. */
const COMPROMISE_SAMPLE = 60_000;

/** What follows recognition: the entities, the commitments and their topics, beside compromise tagging the same prose. */
export function benchCommitments(articles: readonly string[], { core, dossier }: Shipped): readonly Figure[] {
  const { lexicon, taxonomy } = dossier;
  const resolve = (version: BlockVersion, mentions: Recognition['mentions']) =>
    core.resolveBlocks(version, mentions, lexicon.recognition, core.EMPTY_GLOSSARY);
  const read = articles.map((text) => {
    const version = core.blockVersion(core.parseDocument(text));
    const { mentions } = core.inOneGo(core.recognizeBlocks(version, lexicon.recognition, core.EMPTY_GLOSSARY));
    const resolved = resolve(version, mentions);
    return { version, mentions, resolved, found: core.inOneGo(core.findCommitments(version, resolved, lexicon.acts)) };
  });
  const prose = read.flatMap(({ version }) => proseOf(version.document));
  const sample = atLeast(prose, COMPROMISE_SAMPLE);
  const times = race({
    entities: () => read.map((r) => resolve(r.version, r.mentions)),
    commitments: () => read.map((r) => core.inOneGo(core.findCommitments(r.version, r.resolved, lexicon.acts))),
    topics: () => read.map((r) => core.assignTopics(r.version, r.found.commitments, taxonomy)),
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
