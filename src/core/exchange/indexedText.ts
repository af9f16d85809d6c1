import { toProse, toSource } from '../document/prose';
import type { Block } from '../document/policyDocument';
import type { Span } from '../text/span';
import { plainSpan, plainText, sourceSpan, toWellFormed } from '../text/plainText';
import type { ExchangeDocument } from './exchangeDocument';
import { partitionPoint } from '../text/partitionPoint';

/** Which text a format's offsets count in. */
export type TextKind = 'verbatim' | 'source' | 'prose';

/** The text that a format indexes, with the way from the document's source and back. Offsets are UTF-16 units. */
export interface IndexedText {
  readonly text: string;
  /** Undefined where the text has nothing of the span. */
  readonly toText: (span: Span) => Span | undefined;
  readonly toSource: (span: Span) => Span;
  /** Parts that are read by themselves, in order: blocks of prose, or the whole. */
  readonly parts: readonly Span[];
}

export const indexText = (document: Pick<ExchangeDocument, 'text' | 'blocks'>, kind: TextKind): IndexedText =>
  TEXTS[kind](document);

const TEXTS: Readonly<Record<TextKind, (document: Pick<ExchangeDocument, 'text' | 'blocks'>) => IndexedText>> = {
  verbatim: ({ text }) => verbatimText(text),
  source: ({ text }) => sourceText(text),
  prose: ({ blocks }) => proseText(blocks),
};

const verbatimText = (text: string): IndexedText => ({
  text,
  toText: (span) => span,
  toSource: (span) => span,
  parts: [{ start: 0, end: text.length }],
});

/** The Markdown as it stands, but without byte order mark and with LF as line end. */
function sourceText(source: string): IndexedText {
  const plain = plainText(source);
  return {
    text: plain.text,
    toText: (span) => plainSpan(plain, span),
    toSource: (span) => sourceSpan(plain, span),
    parts: [{ start: 0, end: plain.text.length }],
  };
}

/** Blank line between two blocks: what every tokenizer and reader takes for the end of a paragraph. */
const BETWEEN = '\n\n';

/** What a reader sees: the prose of all blocks, without markup, with a blank line between them. */
function proseText(all: readonly Block[]): IndexedText {
  const { text, blocks: filled, parts } = proseParts(all);
  return {
    text,
    toText: (span) => spanInProse(filled, parts, span),
    toSource: ({ start, end }) => {
      const first = blockBefore(parts, start);
      const last = blockBefore(parts, Math.max(start, end - 1));
      if (first < 0) return { start: 0, end: 0 };
      const from = toSource(
        filled[first]!.prose,
        shift({ start, end: Math.min(end, parts[first]!.end) }, parts[first]!),
      );
      if (first === last) return from;
      const to = toSource(filled[last]!.prose, shift({ start: parts[last]!.start, end }, parts[last]!));
      return { start: from.start, end: to.end };
    },
    parts,
  };
}

/** The prose of a document, and where in it each block that has any stands. */
export interface ProseParts {
  readonly text: string;
  readonly blocks: readonly Block[];
  /** One for each block. */
  readonly parts: readonly Span[];
}

export function proseParts(all: readonly Block[]): ProseParts {
  const blocks = all.filter(({ prose }) => prose.text !== '');
  const parts: Span[] = [];
  let at = 0;
  for (const { prose } of blocks) {
    parts.push({ start: at, end: at + prose.text.length });
    at += prose.text.length + BETWEEN.length;
  }
  return { text: toWellFormed(blocks.map(({ prose }) => prose.text).join(BETWEEN)), blocks, parts };
}

function spanInProse(blocks: readonly Block[], parts: readonly Span[], span: Span): Span | undefined {
  let start: number | undefined;
  let end = 0;
  for (let i = firstEndingAfter(blocks, span.start); i < blocks.length && blocks[i]!.span.start < span.end; i++) {
    const inside = toProse(blocks[i]!.prose, span);
    if (!inside) continue;
    start ??= parts[i]!.start + inside.start;
    end = parts[i]!.start + inside.end;
  }
  return start === undefined ? undefined : { start, end };
}

const shift = ({ start, end }: Span, part: Span): Span => ({ start: start - part.start, end: end - part.start });

const firstEndingAfter = (blocks: readonly Block[], offset: number): number =>
  partitionPoint(blocks.length, (i) => blocks[i]!.span.end <= offset);

/** The index of the last part that starts at or before the offset. */
const blockBefore = (parts: readonly Span[], offset: number): number =>
  partitionPoint(parts.length, (i) => parts[i]!.start <= offset) - 1;
