import type { Commitment } from '../../../src/core/commitments/commitment';
import { toProse, toSource } from '../../../src/core/document/prose';
import type { PolicyDocument } from '../../../src/core/document/policyDocument';
import { sentenceSpans } from '../../../src/core/text/sentences';

/** The commitment that a rule would have found in a clause of the document, with what the test says about it. */
export function commitmentIn(document: PolicyDocument, clause: string, rest: Partial<Commitment> = {}): Commitment {
  const block = document.blocks.findIndex(({ prose }) => prose.text.includes(clause));
  if (block < 0) throw new Error(`No block says "${clause}".`);
  const { prose } = document.blocks[block]!;
  const start = prose.text.indexOf(clause);
  const span = toSource(prose, { start, end: start + clause.length });
  const inProse = toProse(prose, span)!;
  const sentence = sentenceSpans(prose.text).find(({ end }) => end > inProse.start)!;
  return {
    kind: 'pledge',
    span,
    block,
    sentence: toSource(prose, sentence),
    text: clause,
    parties: [],
    addressees: [],
    topicPhrase: undefined,
    topic: 'other',
    speaker: undefined,
    due: undefined,
    condition: undefined,
    strength: 0.5,
    rule: 'test',
    trigger: span,
    ...rest,
  };
}
