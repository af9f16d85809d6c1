import type { Span } from '../../text/span';
import { contains } from '../../text/span';
import { groupBy } from '../../groupBy';
import type { HeldAnnotation, HeldDocument } from '../exporter';
import { reviewText } from '../review';
import { sentencesOf, tokensIn, type Sentence, type Token } from '../sentencesOf';
import { eachApart, type Writing } from '../writing';
import { BETWEEN_VALUES, escapeText, escapeValue, FEATURES, FORMAT_LINE, ID, LAYER, REVIEW } from './layer';

/** A file for each document. */
export const beginWebannoTsv = (): Writing<HeldDocument> =>
  eachApart((held) => [{ path: `${held.document.path}.tsv`, content: documentText(held) }]);

/** A token, or a part of one, with the annotations that cover just that. */
interface Unit extends Span {
  readonly annotations: Covering[];
}

interface Covering {
  readonly annotation: HeldAnnotation;
  /** Tells the rows of one annotation, and annotations on one row, apart. */
  readonly number: number;
  units: number;
}

function documentText({ indexed, annotations }: HeldDocument): string {
  const sentences = sentencesOf(indexed);
  const tokens = sentences.flatMap((sentence) => sentence.tokens);
  const unitsOf = placeOnUnits(annotations, tokens);
  const head = [FORMAT_LINE, `#T_SP=${[LAYER, ...FEATURES].join('|')}`, '', ''].map((line) => `${line}\n`).join('');
  return head + sentences.map((sentence, i) => sentenceText(sentence, i + 1, indexed.text, unitsOf)).join('\n');
}

/** For each token its unit, then the units of its parts in text order, the longer first. */
function placeOnUnits(annotations: readonly HeldAnnotation[], tokens: readonly Token[]): Map<Token, readonly Unit[]> {
  const placed = annotations.flatMap((annotation, i) => {
    const covering: Covering = { annotation, number: i + 1, units: 0 };
    return tokensIn(tokens, annotation.at[0]!).map((token) => {
      covering.units++;
      return { token, part: partOf(token, annotation.at[0]!), covering };
    });
  });
  const byToken = groupBy(placed, ({ token }) => token);
  return new Map(
    tokens.map((token) => {
      const parts = groupBy(byToken.get(token) ?? [], ({ part }) => `${part.start} ${part.end}`);
      const units = [...parts.values()].map((group): Unit => ({
        ...group[0]!.part,
        annotations: group.map(({ covering }) => covering),
      }));
      const isWhole = ({ start, end }: Span): boolean => start === token.start && end === token.end;
      const whole = units.find(isWhole) ?? { start: token.start, end: token.end, annotations: [] };
      const rest = units.filter((unit) => !isWhole(unit)).sort((a, b) => a.start - b.start || b.end - a.end);
      return [token, [whole, ...rest]];
    }),
  );
}

const partOf = (token: Token, span: Span): Span =>
  contains(span, token) ? token : { start: Math.max(token.start, span.start), end: Math.min(token.end, span.end) };

function sentenceText(
  { start, end, tokens }: Sentence,
  number: number,
  text: string,
  unitsOf: ReadonlyMap<Token, readonly Unit[]>,
): string {
  const rows = tokens.flatMap((token, i) =>
    unitsOf.get(token)!.map((unit, part) => {
      const name = `${number}-${i + 1}${part === 0 ? '' : `.${part}`}`;
      const words = escapeText(text.slice(unit.start, unit.end));
      return [name, `${unit.start}-${unit.end}`, words, ...columnsOf(unit), ''].join('\t');
    }),
  );
  return [`#Text=${escapeText(text.slice(start, end))}`, ...rows].map((line) => `${line}\n`).join('');
}

/** A column per feature: "_" where there is no annotation, "*" where it says nothing, "|" between several. */
function columnsOf({ annotations }: Unit): readonly string[] {
  if (annotations.length === 0) return FEATURES.map(() => '_');
  return FEATURES.map((feature) =>
    annotations
      .map(({ annotation, number, units }) => {
        const value = valueOf(annotation, feature) || '*';
        return units > 1 || annotations.length > 1 ? `${value}[${number}]` : value;
      })
      .join('|'),
  );
}

function valueOf({ id, values, reviews }: HeldAnnotation, feature: (typeof FEATURES)[number]): string {
  const texts = feature === ID ? [id] : feature === REVIEW ? reviews.map(reviewText) : (values[feature] ?? []);
  return texts.map(escapeValue).join(BETWEEN_VALUES);
}
