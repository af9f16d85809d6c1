import type { Sentence } from '../../../src/core/commitments/sentence';
import { findSubject } from '../../../src/core/commitments/subject';
import { survey } from '../../../src/core/commitments/survey';
import type { VerbGroup } from '../../../src/core/commitments/verbGroup';
import { blockVersion } from '../../../src/core/document/blockVersion';
import { parseDocument } from '../../../src/core/document/parseDocument';
import { EMPTY_GLOSSARY } from '../../../src/core/entities/glossary/glossary';
import { resolveBlocks } from '../../../src/core/entities/resolution';
import { recognizeBlocks } from '../../../src/core/recognition/recognize';
import { inOneGo } from '../../../src/core/steps';
import type { Lexicons } from './lexicons';

/** The sentence that a text is, as the rules see it. */
export function sentenceOf(text: string, { acts, recognition }: Lexicons): Sentence {
  const version = blockVersion(parseDocument(text));
  const { mentions } = inOneGo(recognizeBlocks(version, recognition, EMPTY_GLOSSARY));
  const resolution = resolveBlocks(version, mentions, recognition, EMPTY_GLOSSARY);
  return inOneGo(survey(version, resolution, acts)).sentences[0]!.sentences[0]!;
}

/** "Norway [has not agreed | finite negated perfect past] [to pay | infinitive]." */
export const withVerbs = (text: string, { words, groups }: Sentence): string =>
  withMarks(
    text,
    groups.flatMap((group) => [
      [words[group.start]!.start, '['],
      [words[group.end - 1]!.end, ` | ${traits(group)}]`],
    ]),
  );

/** "{The first _round} of {_talks} ended." */
export const withNouns = (text: string, { words, phrases }: Sentence): string =>
  withMarks(
    text,
    phrases.flatMap(({ start, head, end }) => [
      [words[start]!.start, '{'],
      [words[head]!.start, '_'],
      [words[end - 1]!.end, '}'],
    ]),
  );

/** "Peru met Chile and will pay. | met: Peru | will pay: Peru (of another verb)" */
export function withSubjects(text: string, sentence: Sentence): string {
  const between = (start: number, end: number): string =>
    text.slice(sentence.words[start]!.start, sentence.words[end - 1]!.end);
  const told = sentence.groups.map((group) => {
    const subject = findSubject(sentence, group);
    const names = subject?.phrases.map(({ start, end }) => between(start, end)).join(' + ') ?? '-';
    return `${between(group.start, group.end)}: ${names}${subject?.shared === true ? ' (of another verb)' : ''}`;
  });
  return [text, ...told].join(' | ');
}

/** "Tokyo/PROPN plans/VERB to/PART wait/VERB." */
export const withClasses = (text: string, { words }: Sentence): string =>
  withMarks(
    text,
    words.filter((word) => word.class !== 'PUNCT').map((word) => [word.end, `/${word.class}`]),
  );

function traits({ form, modal, negated, passive, progressive, perfect, past, copula }: VerbGroup): string {
  const holding = Object.entries({ negated, passive, progressive, perfect, past, copula }).filter(([, is]) => is);
  return [form, ...(modal === undefined ? [] : [modal]), ...holding.map(([name]) => name)].join(' ');
}

/** Marks come in text order; of those at one place the first stands first. */
const withMarks = (text: string, marks: readonly (readonly [offset: number, mark: string])[]): string =>
  marks.reduceRight((all, [at, mark]) => all.slice(0, at) + mark + all.slice(at), text);
