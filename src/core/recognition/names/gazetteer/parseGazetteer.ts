import { isMessage, said, type Message } from '../../../message';
import type { Parsed, Problem } from '../../../problem';

/** A line of a gazetteer file: one country, organization, person … with what is known about it. */
export interface GazetteerEntry {
  /** The canonical name. */
  readonly name: string;
  /** Other forms in text, acronyms among them. */
  readonly aliases: readonly string[];
  /** The other fields by key ("capital", "country", "role"), in the order of the line. */
  readonly fields: ReadonlyMap<string, readonly string[]>;
}

/**
 * Reads "Name | key: value; value | key: value" lines; "#" starts a comment line. `file` names the file in problems.
 * Lines that cannot be read are left out, with a problem that says why.
 */
export function parseGazetteer(text: string, file: string): Parsed<readonly GazetteerEntry[]> {
  const value: GazetteerEntry[] = [];
  const problems: Problem[] = [];
  text.split(/\r?\n/u).forEach((line, index) => {
    if (line.trim() === '' || line.startsWith('#')) return;
    const entry = parseEntry(line);
    if (isMessage(entry)) problems.push({ severity: 'warning', message: entry, file, line: index + 1 });
    else value.push(entry);
  });
  return { value, problems };
}

/** The entry, or what is wrong with the line. */
function parseEntry(line: string): GazetteerEntry | Message {
  if (!line.includes('|')) return { name: line.trim(), aliases: NONE, fields: NO_FIELDS };
  const [name = '', ...rest] = line.split('|').map((part) => part.trim());
  if (name === '') return said`The line has no name before the first "|". Put the canonical name there.`;
  const fields = new Map<string, readonly string[]>();
  for (const part of rest) {
    const colon = part.indexOf(':');
    if (colon < 1) return said`"${part}" is no field. Write a key, a colon and the values, as in "alias: WTO; W.T.O.".`;
    const values = part
      .slice(colon + 1)
      .split(';')
      .map((v) => v.trim());
    fields.set(
      part.slice(0, colon).trim(),
      values.filter((v) => v !== ''),
    );
  }
  const aliases = fields.get('alias') ?? [];
  fields.delete('alias');
  return { name, aliases, fields };
}

/** Shared by the many lines that hold a name and nothing else. */
const NONE: readonly string[] = [];
const NO_FIELDS: ReadonlyMap<string, readonly string[]> = new Map();
