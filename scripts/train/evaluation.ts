import { parseDocument } from '../../src/core/document/parseDocument';
import { names } from '../../src/core/recognition/names/names';
import { recognizeWith } from '../../src/core/recognition/recognize';
import { NAME_TYPES, type NameType } from '../../src/core/recognition/names/nameTags';
import type { RecognitionLexicon } from '../../src/core/recognition/recognitionLexicon';
import type { GoldSpan, GoldText } from './readGold';

/** Exact span and type, per type and for all. */
export interface Figures {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

export interface Evaluation {
  readonly all: Figures;
  readonly byType: Readonly<Record<NameType, Figures>>;
  /** Names that are missing or wrong, with their surroundings. */
  readonly errors: readonly string[];
}

interface Counts {
  hits: number;
  misses: number;
  falseAlarms: number;
}

const newCounts = (): Counts => ({ hits: 0, misses: 0, falseAlarms: 0 });

/** Reads each text as the editor would, as Markdown, and compares the names with the gold. */
export function evaluate(texts: readonly GoldText[], lexicon: RecognitionLexicon): Evaluation {
  const all = newCounts();
  const byType: Record<NameType, Counts> = { person: newCounts(), organization: newCounts(), place: newCounts() };
  const errors: string[] = [];
  const count = (kind: keyof Counts, span: GoldSpan, text: GoldText): void => {
    all[kind]++;
    byType[span.type][kind]++;
    if (kind !== 'hits')
      errors.push(`${kind === 'misses' ? 'missed' : 'false '} ${span.type}: ${surroundings(text.text, span)}`);
  };
  for (const text of texts) {
    const found = findSpans(text.text, lexicon);
    const foundKeys = new Set(found.map(keyOf));
    const goldKeys = new Set(text.spans.map(keyOf));
    for (const span of text.spans) count(foundKeys.has(keyOf(span)) ? 'hits' : 'misses', span, text);
    for (const span of found) if (!goldKeys.has(keyOf(span))) count('falseAlarms', span, text);
  }
  const figuresByType = Object.fromEntries(NAME_TYPES.map((type) => [type, figures(byType[type])]));
  return { all: figures(all), byType: figuresByType as Record<NameType, Figures>, errors };
}

function findSpans(text: string, lexicon: RecognitionLexicon): GoldSpan[] {
  return recognizeWith(names, parseDocument(text), lexicon).map(({ span, type }) => ({
    ...span,
    type: type as NameType,
  }));
}

const keyOf = ({ start, end, type }: GoldSpan): string => `${start}-${end}-${type}`;

function figures({ hits, misses, falseAlarms }: Counts): Figures {
  return {
    precision: hits / (hits + falseAlarms || 1),
    recall: hits / (hits + misses || 1),
    f1: (2 * hits) / (2 * hits + misses + falseAlarms || 1),
  };
}

const SURROUNDINGS = 40;

function surroundings(text: string, { start, end }: GoldSpan): string {
  const before = text.slice(Math.max(0, start - SURROUNDINGS), start);
  const after = text.slice(end, end + SURROUNDINGS);
  return `${before}[${text.slice(start, end)}]${after}`.replaceAll('\n', ' ');
}
