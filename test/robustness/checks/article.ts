import assert from 'node:assert/strict';
import type { Analysis } from '../../../src/core/analysis';
import { analyze, type Dossier } from '../../../src/core/analyze';
import type { Span } from '../../../src/core/text/span';
import { toRecord } from '../../../src/cli/record';
import { assertTold } from './problems';

/** Whatever stands in an article, it is analyzed, and every place that is named lies in it. */
export function checkArticle(text: string, dossier: Dossier, file = 'article.md'): Analysis {
  const analysis = analyze(text, dossier, file);
  assertTold(analysis.document.problems, file);
  for (const { span } of analysis.mentions) assertInside(span, text);
  for (const { span, sentence } of analysis.commitments) {
    assertInside(span, text);
    assert.ok(sentence.start <= span.start && span.end <= sentence.end, 'a commitment leaves its sentence');
  }
  assert.doesNotThrow(() => JSON.stringify(toRecord(file, analysis, dossier.taxonomy)));
  return analysis;
}

function assertInside({ start, end }: Span, text: string): void {
  assert.ok(
    Number.isInteger(start) && 0 <= start && start < end && end <= text.length,
    `${start}–${end} of ${text.length}`,
  );
}
