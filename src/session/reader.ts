import type { Analysis } from '../core/analysis';
import type { analysisSteps, updateSteps } from '../core/analyze';
import type { Lexicon } from '../core/lexicon';
import type { ReadData } from '../core/readData';
import type { inPlace } from '../core/placeAnalysis';
import type { Span } from '../core/text/span';
import { loadReading } from './loadCore';
import type { Follower } from './following/follower';
import { toTheEnd } from './inTurns';
import type { Knowledge } from './knowledge';
import { readInTurns, type Turns } from './readInTurns';

/** Above this a file is not read for names and commitments: 5 MB is a long book, and news is not. In UTF-16 units. */
export const MAX_LENGTH = 5_000_000;

/** Reads texts with all that Rapporteur knows. The parser and the lexicons are loaded at the first text, not before. */
export interface Reader {
  read(text: string, knowledge: Knowledge, path: string): Promise<Analysis>;
  /** Leaves the editor free meanwhile; undefined when it was no longer wanted. */
  readInTurns(
    text: string,
    knowledge: Knowledge,
    path: string,
    turns: Omit<Turns, 'readUpTo'>,
  ): Promise<Analysis | undefined>;
  /** The analysis after an edit, see `updateAnalysis`. */
  update(
    previous: Analysis,
    edits: readonly Span[],
    text: string,
    knowledge: Knowledge,
    path: string,
  ): Promise<Analysis>;
  lexicon(): Promise<Lexicon>;
}

/** `follower` reads what is typed in long texts; without one all is read here. */
export function createReader(readData: ReadData, follower?: Follower): Reader {
  let loading: Promise<Loaded> | undefined;
  const loaded = (): Promise<Loaded> => (loading ??= load(readData));
  return {
    async read(text, knowledge, path) {
      const { analysisSteps, lexicon } = await loaded();
      return toTheEnd(analysisSteps(text, { lexicon, ...knowledge }, path));
    },
    async readInTurns(text, knowledge, path, turns) {
      const { analysisSteps, updateSteps, inPlace, lexicon } = await loaded();
      const dossier = { lexicon, ...knowledge };
      return readInTurns(text, {
        ...turns,
        *readUpTo(end, before) {
          const beginning = text.slice(0, end);
          const analysis = yield* before
            ? updateSteps(before, [behind(before)], beginning, dossier, path)
            : analysisSteps(beginning, dossier, path);
          return end < text.length ? analysis : yield* inPlace(analysis);
        },
      });
    },
    async update(previous, edits, text, knowledge, path) {
      const { updateSteps, inPlace, lexicon } = await loaded();
      const edited = { previous, edits, text, knowledge, path };
      const followed = await follower?.update(edited);
      if (followed) return toTheEnd(inPlace(followed));
      const analysis = await toTheEnd(updateSteps(previous, edits, text, { lexicon, ...knowledge }, path));
      follower?.take(edited, analysis);
      return toTheEnd(inPlace(analysis));
    },
    lexicon: async () => (await loaded()).lexicon,
  };
}

/** Where something is put in that is written on behind a text. */
const behind = ({ document: { text } }: Analysis): Span => ({ start: text.length, end: text.length });

interface Loaded {
  readonly analysisSteps: typeof analysisSteps;
  readonly updateSteps: typeof updateSteps;
  readonly inPlace: typeof inPlace;
  readonly lexicon: Lexicon;
}

async function load(readData: ReadData): Promise<Loaded> {
  const core = await loadReading();
  const { analysisSteps, updateSteps, inPlace } = core;
  return { analysisSteps, updateSteps, inPlace, lexicon: await core.loadLexicon(readData, toTheEnd) };
}
