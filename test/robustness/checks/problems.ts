import assert from 'node:assert/strict';
import { told } from '../../../src/core/message';
import type { Problem } from '../../../src/core/problem';

/** What a person is told names the file and the line, and ends as a sentence does. */
export function assertTold(problems: readonly Problem[], file: string): void {
  for (const problem of problems) {
    assert.ok(problem.file === undefined || problem.file === file, `names ${problem.file}`);
    assert.ok(problem.line === undefined || problem.line >= 1, told(problem.message));
    assert.match(told(problem.message), /\S.{10,}/);
  }
}
