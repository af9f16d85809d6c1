import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EntityType } from '../../../src/core/recognition/mention';

/** One paragraph of a fixture file: its text without marks, and what must be found in it. */
export interface MarkedText {
  readonly text: string;
  readonly expected: readonly Expected[];
  /** One-based line in the fixture file. */
  readonly line: number;
}

export interface Expected {
  readonly type: EntityType;
  readonly start: number;
  readonly text: string;
  /** Undefined: not checked. Null: there must be none. */
  readonly value: string | null | undefined;
}

/** Reads "[type:text|value]" marks; lines that begin with "#" are comments. */
export function readMarkedTexts(file: string): MarkedText[] {
  const lines = readFileSync(join(__dirname, '../../fixtures/recognition', file), 'utf8').split('\n');
  return lines.flatMap((line, index) => (line.trim() === '' || line.startsWith('#') ? [] : parse(line, index + 1)));
}

function parse(marked: string, line: number): MarkedText {
  const expected: Expected[] = [];
  let text = '';
  let last = 0;
  for (const match of marked.matchAll(/\[([a-z]+):([^|\]]+)(?:\|([^\]]+))?\]/g)) {
    text += marked.slice(last, match.index);
    const value = match[3] === '-' ? null : match[3];
    expected.push({ type: match[1] as EntityType, start: text.length, text: match[2]!, value });
    text += match[2]!;
    last = match.index + match[0].length;
  }
  return { text: text + marked.slice(last), expected, line };
}
