import type { Analysis } from './analysis';
import { findCommitments, type Suppressed } from './commitments/findCommitments';
import { parseDocument } from './document/parseDocument';
import { EMPTY_GLOSSARY, type Glossary } from './entities/glossary/glossary';
import { resolveEntities } from './entities/resolveEntities';
import type { Lexicon } from './lexicon';
import { recognize } from './recognition/recognize';
import { assignTopics } from './topics/assignTopics';
import type { Taxonomy } from './topics/taxonomy';

/** What a dossier adds to the built-in knowledge. */
export interface Dossier {
  readonly lexicon: Lexicon;
  readonly taxonomy: Taxonomy;
  /** What people have said about names in this dossier; nothing by default. */
  readonly glossary?: Glossary;
  /** What people have switched off; nothing by default. */
  readonly suppressed?: Suppressed;
}

/**
 * Reads one text from end to end. `path` serves only to find a publication date in the file's name when neither front
 * matter nor dateline tells one.
 */
export function analyze(
  text: string,
  { lexicon, taxonomy, glossary = EMPTY_GLOSSARY, suppressed = {} }: Dossier,
  path?: string,
): Analysis {
  const document = parseDocument(text, path === undefined ? {} : { path });
  const mentions = recognize(document, lexicon.recognition, glossary);
  const entities = resolveEntities(document, mentions, lexicon.recognition, glossary);
  const found = findCommitments(document, mentions, entities, lexicon.acts, suppressed);
  return { document, mentions, entities, commitments: assignTopics(document, found, taxonomy) };
}
