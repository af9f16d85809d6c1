import { groupBy } from '../../groupBy';
import { isMessage, said, type Message } from '../../message';
import type { Parsed, Problem } from '../../problem';
import type { Span } from '../../text/span';
import type { ExchangeFile } from '../exporter';
import type { ImportedAnnotation, ImportedDocument, ImportedPlace } from '../importer';
import { complaint, isHopeless, numberedLines, textOfFile } from '../readFile';
import { parseReviews } from '../review';
import { unitSpans, type UnitSpans } from '../unitSpans';
import { PROPERTIES, withoutEmpty, type Values } from '../values';
import { joinFragments } from './fragments';
import { capitalized, ID_NOTE, NOTE_TYPES, REVIEW_NOTE, ROLES, STATE, unescapeNote, valuesOfType } from './names';

/** Reads `.ann` files with the `.txt` beside them; without it a place is looked for by its quote. */
export function readBrat(files: readonly ExchangeFile[]): Parsed<readonly ImportedDocument[]> {
  const problems: Problem[] = [];
  const texts = new Map(files.filter(({ path }) => path.endsWith('.txt')).map((file) => [stem(file.path), file]));
  const value = files
    .filter(({ path }) => path.endsWith('.ann'))
    .flatMap((file) => {
      const read = textOfFile(file);
      const beside = texts.get(stem(file.path));
      const text = beside && textOfFile(beside);
      for (const one of [read, text]) if (one?.kind === 'problem') problems.push(one.problem);
      if (read.kind === 'problem') return [];
      const known = text?.kind === 'ok' ? text.value : undefined;
      return [
        { name: stem(file.path), text: known, annotations: annotationsIn(read.value, known, file.path, problems) },
      ];
    });
  return { value, problems };
}

const stem = (path: string): string => path.replace(/\.(ann|txt)$/, '');

/** A text-bound line: the type, the place and the words. */
interface TextBound {
  readonly type: string;
  readonly place: ImportedPlace;
  readonly quote: string;
}

/** All lines of a file by what they are; what lines say of another is under its id. */
interface Standoff {
  readonly textBounds: Map<string, TextBound>;
  /** Event id → type and trigger, then roles with what they lead to. */
  readonly events: Map<string, readonly (readonly [role: string, id: string])[]>;
  readonly remarks: { readonly of: string; readonly type: string; readonly words: string }[];
}

function annotationsIn(
  text: string,
  document: string | undefined,
  file: string,
  problems: Problem[],
): ImportedAnnotation[] {
  const units = document === undefined ? undefined : { ...unitSpans(document, 'codePoint'), text: document };
  const standoff: Standoff = { textBounds: new Map(), events: new Map(), remarks: [] };
  for (const [line, row] of numberedLines(text)) {
    const wrong = readLine(row, standoff, units);
    if (wrong === undefined) continue;
    problems.push({ ...complaint(file, wrong, line), severity: wrong === LEFT_OUT ? 'information' : 'error' });
    if (isHopeless(problems, file, line)) break;
  }
  const remarks = groupBy(standoff.remarks, ({ of }) => of);
  const triggers = new Map([...standoff.events].map(([id, [first]]) => [first![1], id]));
  return [...standoff.textBounds].map(([id, { type, place }]) => {
    const event = triggers.get(id);
    const notes = [...(remarks.get(id) ?? []), ...(event === undefined ? [] : (remarks.get(event) ?? []))];
    const words = (name: string): readonly string[] =>
      notes.flatMap((note) => (note.type === name ? [note.words] : []));
    const roles = event === undefined ? [] : standoff.events.get(event)!.slice(1);
    return {
      id: words(ID_NOTE)[0] ?? '',
      place,
      values: withoutEmpty({
        ...valuesOfType(type),
        ...valuesInRoles(roles, standoff),
        ...valuesInNotes(words),
        state: words(STATE),
      }),
      reviews: parseReviews(words(REVIEW_NOTE)),
      other: [],
    };
  });
}

const LEFT_OUT = said`Left out: relations and links to databases are not taken over.`;

type Units = UnitSpans & { readonly text: string };

/** Says what is wrong with a line, if anything is. */
function readLine(
  line: string,
  { textBounds, events, remarks }: Standoff,
  units: Units | undefined,
): Message | undefined {
  if (line.trim() === '') return undefined;
  const [id = '', fields = '', ...rest] = line.split('\t');
  const words = rest.join('\t');
  if (id.startsWith('T')) {
    const bound = textBound(fields, words, units);
    if (isMessage(bound)) return bound;
    textBounds.set(id, bound);
    return undefined;
  }
  const [type = '', of = '', value = ''] = fields.split(' ');
  if (id.startsWith('#')) remarks.push({ of, type, words: unescapeNote(words) });
  else if (id.startsWith('A') || id.startsWith('M')) remarks.push({ of, type, words: value || 'true' });
  else if (id.startsWith('E')) {
    const roles = fields
      .trim()
      .split(' ')
      .map((role) => role.split(':') as [string, string]);
    if (!textBounds.has(roles[0]?.[1] ?? '')) return said`The event ${id} has no trigger before it.`;
    events.set(id, roles);
  } else if (/^[RN*]/.test(id)) return LEFT_OUT;
  else return said`This line is no annotation of brat.`;
  return undefined;
}

function textBound(fields: string, quote: string, units: Units | undefined): TextBound | Message {
  const match = /^(\S+) (\d+ \d+(?:;\d+ \d+)*)$/.exec(fields);
  if (!match) return said`The type and the offsets of this line cannot be understood.`;
  const offsets = match[2]!.split(';').map((pair) => pair.split(' ').map(Number) as [number, number]);
  const type = match[1]!;
  if (!units) {
    const [start, end] = [offsets[0]![0], offsets.at(-1)![1]];
    const selector = { exact: quote, prefix: '', suffix: '', start, end, headings: [] };
    return { type, quote, place: { kind: 'quotes', selectors: [selector] } };
  }
  const spans = offsets.map(([start, end]) => units.toUtf16(start, end));
  if (!spans.every((span): span is Span => span !== undefined && span.end > span.start)) {
    return said`The offsets are not in the text; is the .txt beside it another version?`;
  }
  return { type, quote, place: { kind: 'spans', spans: joinFragments(spans, units.text) } };
}

/** Names that roles lead to count where no note tells them. */
function valuesInRoles(roles: readonly (readonly [string, string])[], { textBounds }: Standoff): Values {
  return Object.fromEntries(
    ROLES.map((role) => [
      role,
      roles.flatMap(([name, id]) => {
        const quote = isNumbered(name, capitalized(role)) ? textBounds.get(id)?.quote : undefined;
        return quote === undefined ? [] : [quote];
      }),
    ]),
  );
}

/** "Party", "Party2": of several with one role brat numbers the later ones. */
const isNumbered = (name: string, role: string): boolean =>
  name.startsWith(role) && /^\d*$/.test(name.slice(role.length));

function valuesInNotes(words: (type: string) => readonly string[]): Values {
  const known = PROPERTIES.flatMap((property) => {
    const type = NOTE_TYPES[property];
    const texts = type === undefined ? [] : words(type);
    return texts.length > 0 ? [[property, texts] as const] : [];
  });
  return Object.fromEntries(known);
}
