import nlp from 'compromise';
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import type { PolicyDocument } from '../../src/core/document/policyDocument';
import { atLeast, proseOf, unitsOf } from './articles';
import type { Figure } from './figure';
import { race, type Runner } from './race';
import type { Shipped } from './shipped';

const COMPROMISE = 'compromise (people, places, organizations)';
const WINK = 'wink-nlp (its full pipe, no names)';
/** compromise reads a hundred kilobytes in a second; so many units of prose are enough for its rate. */
const COMPROMISE_SAMPLE = 60_000;

/**
 * Speed of recognition: all recognizers together and the names alone, beside compromise and wink-nlp; then every recognizer
 * for itself. Parsing the Markdown is no part of it.
 */
export function benchRecognition(articles: readonly string[], { core, dossier }: Shipped): readonly Figure[] {
  const { recognition } = dossier.lexicon;
  const documents = articles.map((text) => core.parseDocument(text));
  const versions = documents.map((document) => core.blockVersion(document));
  const prose = documents.map(proseOf);
  const sample = atLeast(prose.flat(), COMPROMISE_SAMPLE);
  const wink = winkNLP(model);
  const each = (read: (document: PolicyDocument) => unknown) => () => documents.map(read);
  const single = race(
    Object.fromEntries(
      core.recognizers.map((r): [string, Runner] => [r.id, each((d) => core.recognizeWith(r, d, recognition))]),
    ),
  );
  const times = race({
    all: each((document) => core.recognize(document, recognition)),
    findNames: () => versions.map((version) => core.inOneGo(core.findNames(version, recognition.names))),
    compromise: () => sample.map(compromiseNames),
    wink: () => prose.map((texts) => texts.map((text) => wink.readDoc(text))),
  });
  const speed = (milliseconds: number): number => unitsOf(prose.flat()) / 1000 / milliseconds;
  const compromise = { unit: 'MB/s', peer: COMPROMISE, theirs: unitsOf(sample) / 1000 / times.compromise } as const;
  const besideWink = { unit: 'MB/s', peer: WINK, theirs: speed(times.wink) } as const;
  return [
    { ...compromise, what: 'recognition', measured: speed(times.all), must: 15, aim: 30 },
    { ...besideWink, what: 'recognition', measured: speed(times.all), must: 1 / 1.5, aim: 1 / 0.8 },
    { ...compromise, what: 'names alone', measured: speed(times.findNames) },
    { ...besideWink, what: 'names alone', measured: speed(times.findNames) },
    ...core.recognizers.map(({ id }) => ({ ...compromise, what: `recognizer of ${id}`, measured: speed(single[id]!) })),
  ];
}

function compromiseNames(text: string): unknown {
  const doc = nlp(text);
  return [doc.people().out('array'), doc.places().out('array'), doc.organizations().out('array')];
}
