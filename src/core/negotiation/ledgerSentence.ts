import { builtOnce } from '../builtOnce';
import type { Block, PolicyDocument } from '../document/policyDocument';
import { toProse, toSource, type Prose } from '../document/prose';
import { partitionPoint } from '../text/partitionPoint';
import { sentenceSpans } from '../text/sentences';
import { contains, type Span } from '../text/span';
import type { LedgerSentence } from './ledgerEntry';

/** The sentence in which a clause begins, and where a reader finds it on paper: "¶3, sentence 2". */
export function ledgerSentence(document: PolicyDocument, clause: Span): LedgerSentence {
  const at = blockAt(document.blocks, clause);
  const block = document.blocks[at];
  const inProse = block && toProse(block.prose, clause);
  if (!block || !inProse) return { text: document.text.slice(clause.start, clause.end), span: clause, place: '' };
  const sentences = sentencesOf(block.prose);
  const number = Math.max(1, sentences.filter(({ start }) => start <= inProse.start).length);
  const sentence = sentences[number - 1] ?? inProse;
  return {
    text: block.prose.text.slice(sentence.start, sentence.end),
    span: toSource(block.prose, sentence),
    place: placeName(block.kind, numbersOf(document.blocks)[at]!, number),
  };
}

/** The clause without markup. */
export function clauseText(document: PolicyDocument, clause: Span): string {
  const block = document.blocks[blockAt(document.blocks, clause)];
  const inProse = block && toProse(block.prose, clause);
  return inProse ? block.prose.text.slice(inProse.start, inProse.end) : document.text.slice(clause.start, clause.end);
}

/** The index of the block that holds a clause, -1 if none does. Blocks come in text order and do not overlap. */
function blockAt(blocks: readonly Block[], clause: Span): number {
  const last = partitionPoint(blocks.length, (i) => blocks[i]!.span.start <= clause.start) - 1;
  return last >= 0 && contains(blocks[last]!.span, clause) ? last : -1;
}

const sentencesOf = builtOnce((prose: Prose) => sentenceSpans(prose.text));

function placeName(kind: Block['kind'], number: number, sentence: number): string {
  if (kind === 'tableCell') return `table row ${number}`;
  return kind === 'heading' ? `heading ${number}` : `¶${number}, sentence ${sentence}`;
}

/** By block: its number among those of its kind, from 1; for a cell the number of its row over all tables, heads included. */
const numbersOf = builtOnce((blocks: readonly Block[]): readonly number[] => {
  const counts = { heading: 0, paragraph: 0 };
  const rows = new Set<number>();
  return blocks.map(({ kind, containers }) => {
    for (const container of containers) if (container.kind === 'tableRow') rows.add(container.id);
    return kind === 'tableCell' ? rows.size : ++counts[kind];
  });
});
