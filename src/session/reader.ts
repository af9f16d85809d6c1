import type { Analysis } from '../core/analysis';
import type { analyze } from '../core/analyze';
import type { Lexicon } from '../core/lexicon';
import type { ReadData } from '../core/readData';
import { loadCore } from '../vscode/loadCore';
import type { Knowledge } from './knowledge';

/** Above this a file is not read for names and commitments: 5 MB is a long book, and news is not. In UTF-16 units. */
export const MAX_LENGTH = 5_000_000;

/** Reads texts with all that Rapporteur knows. The parser and the lexicons are loaded at the first text, not before. */
export interface Reader {
  read(text: string, knowledge: Knowledge, path: string): Promise<Analysis>;
  lexicon(): Promise<Lexicon>;
}

export function createReader(readData: ReadData): Reader {
  let loading: Promise<Loaded> | undefined;
  const loaded = (): Promise<Loaded> => (loading ??= load(readData));
  return {
    async read(text, knowledge, path) {
      const { analyze, lexicon } = await loaded();
      return analyze(text, { lexicon, ...knowledge }, path);
    },
    lexicon: async () => (await loaded()).lexicon,
  };
}

interface Loaded {
  readonly analyze: typeof analyze;
  readonly lexicon: Lexicon;
}

async function load(readData: ReadData): Promise<Loaded> {
  const core = await loadCore();
  return { analyze: core.analyze, lexicon: await core.loadLexicon(readData) };
}
