import { readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { NAME_TYPES, type NameType } from '../../src/core/recognition/names/nameTags';

/** A text with its names marked by hand (or by machine, in silver data). Offsets are UTF-16 units. */
export interface GoldText {
  readonly id: string;
  /** The file it is from, without folder and extension. */
  readonly source: string;
  readonly text: string;
  readonly spans: readonly GoldSpan[];
}

export interface GoldSpan {
  readonly start: number;
  readonly end: number;
  readonly type: NameType;
}

const TYPE_OF_LABEL: Readonly<Record<string, NameType>> = { PERSON: 'person', ORG: 'organization', PLACE: 'place' };

/** Reads one `.jsonl` file of `{id, text, spans: [{start, end, type}]}` lines. */
export function readGoldFile(file: string): GoldText[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.flatMap((line, index) => {
    if (line.trim() === '') return [];
    const { id, text, spans } = JSON.parse(line) as {
      id: string;
      text: string;
      spans: { start: number; end: number; type: string }[];
    };
    return [{ id, text, source: basename(file, '.jsonl'), spans: spans.map((s) => readSpan(s, file, index + 1)) }];
  });
}

function readSpan(span: { start: number; end: number; type: string }, file: string, line: number): GoldSpan {
  const type = TYPE_OF_LABEL[span.type] ?? NAME_TYPES.find((t) => t === span.type);
  if (!type) throw new Error(`${file}:${line}: "${span.type}" is no type of name. Use PERSON, ORG or PLACE.`);
  return { start: span.start, end: span.end, type };
}

/** All texts of a folder, files in alphabetical order. */
export const readGoldFolder = (folder: string): GoldText[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .flatMap((name) => readGoldFile(join(folder, name)));
