import type { Decision } from '../../annotation/body';
import { said } from '../../message';
import type { Parsed, Problem } from '../../problem';
import type { ExchangeReview } from '../exchangeDocument';
import type { ExchangeFile } from '../exporter';
import { idOfGuid } from '../guid';
import type { ImportedAnnotation, ImportedDocument } from '../importer';
import { valuesOfName } from '../labelName';
import { complaint, isHopeless, MAX_FILE, SPLIT, textOfFile, trouble, type Read } from '../readFile';
import { unitSpans, type UnitSpans } from '../unitSpans';
import { oneOf, PROPERTIES, withoutEmpty, type Property, type Values } from '../values';
import { childNamed, childrenNamed, countIn, readXml, type XmlElement } from '../xml/readXml';
import { unzip, type Archive } from '../zip/zip';
import { GROUPS, NOTES, REPLY, REVIEW, type Group } from './codes';

/** Reads the text sources of projects with their codings. Pictures, recordings and PDF are left out. */
export function readRefiQda(files: readonly ExchangeFile[], most: Limits = {}): Parsed<readonly ImportedDocument[]> {
  const problems: Problem[] = [];
  const value = files
    .filter(({ path }) => path.endsWith('.qdpx'))
    .flatMap((file) => {
      const archive = openProject(file, most);
      const project = archive.kind === 'ok' ? readProject(archive.value, file.path, most) : archive;
      if (archive.kind === 'ok' && project.kind === 'ok') {
        return documentsIn(project.value, archive.value, `${file.path}/${PROJECT}`, problems);
      }
      if (project.kind === 'problem') problems.push(project.problem);
      return [];
    });
  return { value, problems };
}

const PROJECT = 'project.qde';

/** How much is unpacked and read at most, in bytes and elements; what is usual where nothing is said. */
export interface Limits {
  readonly unpacked?: number;
  readonly elements?: number;
}

function openProject({ path, content }: ExchangeFile, { unpacked }: Limits): Read<Archive> {
  if (typeof content === 'string') return trouble(path, said`This is no ZIP archive.`);
  if (content.length > MAX_FILE)
    return trouble(path, said`The archive is larger than ${MAX_FILE / 1_000_000} MB. ${SPLIT}`);
  const isWanted = (name: string): boolean => name.toLowerCase() === PROJECT || /^sources\/[^/]+\.txt$/i.test(name);
  return unzip(content, path, isWanted, unpacked);
}

function readProject(archive: Archive, file: string, { elements }: Limits): Read<XmlElement> {
  const [, xml] = [...archive].find(([name]) => name.toLowerCase() === PROJECT) ?? [];
  if (xml === undefined) return trouble(file, said`The archive has no ${PROJECT}; it is no project of REFI-QDA.`);
  const text = textOfFile({ path: `${file}/${PROJECT}`, content: xml });
  return text.kind === 'ok' ? readXml(text.value, `${file}/${PROJECT}`, elements) : text;
}

/** What codings and notes of a project refer to, by GUID. */
interface Project {
  readonly codes: ReadonlyMap<string, CodeMeaning>;
  readonly users: ReadonlyMap<string, string>;
  readonly notes: ReadonlyMap<string, Note>;
}

/** A code below one of our groups says what that property is; any other is a label by its name. */
type CodeMeaning = { readonly property: Property; readonly value: string } | { readonly name: string };

interface Note {
  readonly name: string;
  readonly text: string;
  readonly author: string | undefined;
  readonly time: string | undefined;
}

function documentsIn(root: XmlElement, archive: Archive, file: string, problems: Problem[]): ImportedDocument[] {
  const users = new Map(
    childrenNamed(childNamed(root, 'Users'), 'User').map((user) => [
      guidIn(user, 'guid'),
      user.attributes.get('name') ?? '',
    ]),
  );
  const project: Project = {
    users,
    codes: new Map(
      childrenNamed(childNamed(childNamed(root, 'CodeBook'), 'Codes'), 'Code').flatMap((code) => meanings(code)),
    ),
    notes: new Map(
      childrenNamed(childNamed(root, 'Notes'), 'Note').map((note) => [guidIn(note, 'guid'), noteIn(note, users)]),
    ),
  };
  const documents: ImportedDocument[] = [];
  for (const source of childrenNamed(childNamed(root, 'Sources'), 'TextSource')) {
    const document = documentIn(source, project, archive, file, problems);
    if (document) documents.push(document);
    if (isHopeless(problems, file, source.line)) break;
  }
  return documents;
}

function documentIn(
  source: XmlElement,
  project: Project,
  archive: Archive,
  file: string,
  problems: Problem[],
): ImportedDocument | undefined {
  const text = textIn(source, archive);
  const name = source.attributes.get('name') ?? '';
  if (text === undefined) {
    problems.push(complaint(file, said`The text of the source "${name}" is not in the archive.`, source.line));
    return undefined;
  }
  const units = unitSpans(text, 'codePoint');
  const annotations: ImportedAnnotation[] = [];
  for (const selection of childrenNamed(source, 'PlainTextSelection')) {
    const found = annotationsIn(selection, units, project);
    if (found) annotations.push(...found);
    else problems.push(complaint(file, said`The positions of this selection are not in its text.`, selection.line));
    if (isHopeless(problems, file, selection.line)) break;
  }
  return { name, text, annotations };
}

const guidIn = (element: XmlElement, attribute: string): string =>
  (element.attributes.get(attribute) ?? '').replace(/[{}]/g, '').toLowerCase();

function meanings(code: XmlElement, group?: Group): (readonly [string, CodeMeaning])[] {
  const name = code.attributes.get('name') ?? '';
  const below = group ?? GROUPS.find((one) => one.name === name);
  const value = childNamed(code, 'Description')?.text ?? name;
  const meaning: CodeMeaning = group ? { property: group.property, value } : { name };
  return [[guidIn(code, 'guid'), meaning], ...childrenNamed(code, 'Code').flatMap((child) => meanings(child, below))];
}

const noteIn = (note: XmlElement, users: ReadonlyMap<string, string>): Note => ({
  name: note.attributes.get('name') ?? '',
  text: childNamed(note, 'PlainTextContent')?.text ?? '',
  author: users.get(guidIn(note, 'creatingUser')),
  time: note.attributes.get('creationDateTime'),
});

/** As content of the element, or in a file of the archive. */
function textIn(source: XmlElement, archive: Archive): string | undefined {
  const content = childNamed(source, 'PlainTextContent');
  if (content) return content.text;
  const path = source.attributes
    .get('plainTextPath')
    ?.replace(/^internal:\/\//, '')
    .toLowerCase();
  const found = [...archive].find(([name]) => name.toLowerCase() === `sources/${path}`);
  return found?.[1].replace(/^\uFEFF/, '');
}

/** One annotation for what belongs together, and one more for each further code of another tool. */
function annotationsIn(
  selection: XmlElement,
  { toUtf16 }: UnitSpans,
  project: Project,
): ImportedAnnotation[] | undefined {
  const span = toUtf16(countIn(selection, 'startPosition'), countIn(selection, 'endPosition'));
  if (!span) return undefined;
  const codings = childrenNamed(selection, 'Coding');
  const codes = codings.flatMap(
    (coding) => project.codes.get(guidIn(childNamed(coding, 'CodeRef') ?? coding, 'targetGUID')) ?? [],
  );
  const notes = childrenNamed(selection, 'NoteRef').flatMap(
    (ref) => project.notes.get(guidIn(ref, 'targetGUID')) ?? [],
  );
  const said = codes.flatMap((code) => ('property' in code ? [code] : []));
  const [label, ...more] = codes.flatMap((code) => ('name' in code ? [code.name] : []));
  const maker: Values = {
    author: oneOf(project.users.get(guidIn(selection, 'creatingUser'))),
    created: oneOf(selection.attributes.get('creationDateTime')),
  };
  const place = { kind: 'spans', spans: [span] } as const;
  const values = PROPERTIES.map((property) => [
    property,
    said.flatMap((code) => (code.property === property ? [code.value] : [])),
  ]);
  const first: ImportedAnnotation = {
    id: idOfGuid(guidIn(selection, 'guid')),
    place,
    values: withoutEmpty({
      ...Object.fromEntries(values),
      ...(label === undefined ? {} : valuesOfName(label)),
      ...maker,
      note: textsOf(notes, NOTES.note),
      condition: textsOf(notes, NOTES.condition),
    }),
    reviews: notes.flatMap(reviewOf),
    other: [],
  };
  return [
    first,
    ...more.map((name) => ({
      id: '',
      place,
      values: withoutEmpty({ ...valuesOfName(name), ...maker }),
      reviews: [],
      other: [],
    })),
  ];
}

const textsOf = (notes: readonly Note[], name: string): readonly string[] =>
  notes.flatMap((note) => (note.name === name ? [note.text] : []));

function reviewOf({ name, text, author = '', time = '' }: Note): ExchangeReview[] {
  if (name !== REPLY && !name.startsWith(REVIEW)) return [];
  const decision = name === REPLY ? undefined : (name.slice(REVIEW.length) as Decision);
  return [{ decision, note: text || undefined, author, time }];
}
