import { told } from '../message';
import type { ReadData } from '../readData';
import { decodeUtf8 } from '../text/decodeUtf8';
import { parseTaxonomy } from './parseTaxonomy';
import type { Taxonomy } from './taxonomy';

/** The built-in topics, below `media/`; an analyst can copy this file to `.rapporteur/topics.yaml` and change it. */
const TAXONOMY_FILE = 'lexicons/taxonomy.yaml';

/** The built-in taxonomy. Rejects when the file is missing or faulty: that is a broken installation. */
export async function loadTaxonomy(read: ReadData): Promise<Taxonomy> {
  const { value, problems } = parseTaxonomy(decodeUtf8(await read(TAXONOMY_FILE)), TAXONOMY_FILE);
  const [first] = problems;
  if (first) throw new Error(`${TAXONOMY_FILE}:${first.line}:${first.column}: ${told(first.message)}`);
  return value;
}
