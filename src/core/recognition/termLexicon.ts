import type { Problem } from '../problem';
import type { ReadData } from '../readData';
import { decodeUtf8 } from '../text/decodeUtf8';
import { indexEntries, type EntryIndex } from './names/gazetteer/entryIndex';
import { parseGazetteer } from './names/gazetteer/parseGazetteer';

/** Word lists of the recognizers of amounts, events and products, beside the gazetteers of names. */
export interface TermLexicon {
  /** Phrases with a product's word in them that name no product: "think tank". */
  readonly productTraps: EntryIndex;
  /** Units of quantities; the name is the symbol, field "kind". */
  readonly units: EntryIndex;
  /** Wars, crises and meetings known by name. */
  readonly events: EntryIndex;
}

/** Rejects when a file is absent; lines that cannot be read are left out and added to `problems`. */
export async function loadTermLexicon(read: ReadData, problems: Problem[]): Promise<TermLexicon> {
  const load = async (name: string): Promise<EntryIndex> => {
    const file = `lexicons/gazetteer/${name}.txt`;
    const parsed = parseGazetteer(decodeUtf8(await read(file)), file);
    problems.push(...parsed.problems);
    return indexEntries(parsed.value);
  };
  const [productTraps, units, events] = await Promise.all([load('productTraps'), load('units'), load('events')]);
  return { productTraps, units, events };
}
