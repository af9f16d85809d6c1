import type { Block, PolicyDocument } from '../document/policyDocument';
import { toProse, toSource } from '../document/prose';
import { sentenceSpans } from '../text/sentences';
import { contains, type Span } from '../text/span';
import type { LedgerSentence } from './ledgerEntry';

/** The sentence in which a clause begins, and where a reader finds it on paper: "¶3, sentence 2". */
export function ledgerSentence(document: PolicyDocument, clause: Span): LedgerSentence {
  const at = document.blocks.findIndex((each) => contains(each.span, clause));
  const block = document.blocks[at];
  const inProse = block && toProse(block.prose, clause);
  if (!block || !inProse) return { text: document.text.slice(clause.start, clause.end), span: clause, place: '' };
  const sentences = sentenceSpans(block.prose.text);
  const number = Math.max(1, sentences.filter(({ start }) => start <= inProse.start).length);
  const sentence = sentences[number - 1] ?? inProse;
  return {
    text: block.prose.text.slice(sentence.start, sentence.end),
    span: toSource(block.prose, sentence),
    place: placeName(document.blocks, at, number),
  };
}

/** The clause without markup. */
export function clauseText(document: PolicyDocument, clause: Span): string {
  const block = document.blocks.find((each) => contains(each.span, clause));
  const inProse = block && toProse(block.prose, clause);
  return inProse ? block.prose.text.slice(inProse.start, inProse.end) : document.text.slice(clause.start, clause.end);
}

function placeName(blocks: readonly Block[], at: number, sentence: number): string {
  const before = blocks.slice(0, at + 1);
  const kind = blocks[at]!.kind;
  if (kind === 'tableCell') return `table row ${rowCount(before)}`;
  const number = before.filter((block) => block.kind === kind).length;
  return kind === 'heading' ? `heading ${number}` : `¶${number}, sentence ${sentence}`;
}

/** Counted over all tables of the document, heads included. */
function rowCount(blocks: readonly Block[]): number {
  const rows = blocks.flatMap(({ containers }) => containers.filter(({ kind }) => kind === 'tableRow'));
  return new Set(rows.map(({ id }) => id)).size;
}
