import type { AnnotationSet } from '../annotation/annotationSet';
import type { Dossier } from '../analyze';
import { builtOnce } from '../builtOnce';
import { encodeUtf8 } from '../text/encodeUtf8';
import { contentKey } from './contentKey';
import type { DocumentToRead } from './documentFacts';

/** All that decides what a record holds, besides Rapporteur itself. */
export interface RecordSource extends Pick<DocumentToRead, 'path' | 'annotations'> {
  /** The file as it stands. */
  readonly bytes: Uint8Array;
  readonly knowledge: Omit<Dossier, 'lexicon'>;
}

/** Under this name a record is kept: the same for the same source, and for any other another. */
export function recordKey({ path, annotations, bytes, knowledge }: RecordSource): string {
  const { taxonomy, glossary, suppressed } = knowledge;
  const known = [taxonomy, glossary, suppressed].map((part) => (part ? keyOf(part) : ''));
  const recorded = annotations ? [entriesOf(annotations.set), ...annotations.oldTexts.keys()] : [];
  return contentKey(encodeUtf8(JSON.stringify([path, contentKey(bytes), known, recorded])));
}

const keyOf = builtOnce((part: object) => contentKey(encodeUtf8(JSON.stringify(part, withSets))));

const withSets = (_: string, value: unknown): unknown => (value instanceof Set ? [...(value as Set<unknown>)] : value);

const entriesOf = ({ entries }: AnnotationSet): readonly unknown[] => [...entries.values()];
