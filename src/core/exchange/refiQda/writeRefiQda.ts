import type { ExchangeFrame, ExchangeReview } from '../exchangeDocument';
import type { ExchangeFile, HeldAnnotation, HeldDocument } from '../exporter';
import { guidOf } from '../guid';
import { shortenText } from '../../text/shortenText';
import { unitSpans } from '../unitSpans';
import { element, xmlDocument, type Xml } from '../xml/writeXml';
import { zip } from '../zip/zip';
import { codeGuid, groupCode, GROUPS, NOTES, REPLY, REVIEW, type Code } from './codes';

const ORIGIN = 'Rapporteur';

/** The project, and its code book alone. */
export function writeRefiQda(documents: readonly HeldDocument[], bundle: ExchangeFrame): readonly ExchangeFile[] {
  const codes = codesOf(documents, bundle);
  const sources = new Map(
    documents.map(({ document, indexed }) => [`Sources/${guidOf(document.path)}.txt`, indexed.text]),
  );
  const project = projectXml(documents, codes, bundle);
  return [
    { path: 'project.qdpx', content: zip(new Map([['project.qde', project], ...sources]), bundle.made) },
    { path: 'codebook.qdc', content: codebookXml(codes) },
  ];
}

function codesOf(documents: readonly HeldDocument[], { taxonomy }: ExchangeFrame): readonly Code[] {
  return GROUPS.flatMap((group) => {
    const values = documents.flatMap(({ annotations }) =>
      annotations.flatMap((one) => one.values[group.property] ?? []),
    );
    return values.length > 0 ? [groupCode(group, new Set(values), taxonomy)] : [];
  });
}

function codebookXml(codes: readonly Code[]): string {
  const attributes = { xmlns: 'urn:QDA-XML:codebook:1.0', origin: ORIGIN };
  return xmlDocument('CodeBook', attributes, [element('Codes', {}, codes.map(codeXml))]);
}

function projectXml(documents: readonly HeldDocument[], codes: readonly Code[], { name, made }: ExchangeFrame): string {
  const all = documents.flatMap(({ annotations }) => annotations);
  const users = new Set(
    all.flatMap(({ values, reviews }) => [...(values.author ?? []), ...reviews.map(({ author }) => author)]),
  );
  const notes = all.flatMap(notesXml);
  const attributes = { xmlns: 'urn:QDA-XML:project:1.0', name, origin: ORIGIN, creationDateTime: made };
  return xmlDocument('Project', attributes, [
    ...filled(
      'Users',
      [...users].map((user) => element('User', { guid: userGuid(user), name: user })),
    ),
    ...(codes.length > 0 ? [element('CodeBook', {}, [element('Codes', {}, codes.map(codeXml))])] : []),
    ...filled('Sources', documents.map(sourceXml)),
    ...filled('Notes', notes),
  ]);
}

/** The schema has no empty lists. */
const filled = (name: string, children: readonly Xml[]): Xml[] =>
  children.length > 0 ? [element(name, {}, children)] : [];

function codeXml({ guid, name, value, children }: Code): Xml {
  const description = value !== undefined && value !== name ? [element('Description', {}, [value])] : [];
  return element('Code', { guid, name, isCodable: true }, [...description, ...children.map(codeXml)]);
}

function sourceXml({ document, indexed, annotations }: HeldDocument): Xml {
  const guid = guidOf(document.path);
  const { toUnit } = unitSpans(indexed.text, 'codePoint');
  const selections = annotations.map((annotation) => {
    const { id, at, values } = annotation;
    const { start, end } = toUnit(at[0]!);
    return element(
      'PlainTextSelection',
      {
        ...{ guid: guidOf(id), name: shortenText(indexed.text.slice(at[0]!.start, at[0]!.end), MAX_NAME) },
        ...{ startPosition: start, endPosition: end, ...madeBy(values.author?.[0], values.created?.[0]) },
      },
      [...codingsXml(annotation), ...noteGuids(annotation).map((targetGUID) => element('NoteRef', { targetGUID }))],
    );
  });
  return element('TextSource', { guid, name: document.path, plainTextPath: `internal://${guid}.txt` }, selections);
}

/** Enough to know a selection by in a list, in UTF-16 units. */
const MAX_NAME = 60;

const codingsXml = ({ id, values }: HeldAnnotation): readonly Xml[] =>
  GROUPS.flatMap((group) =>
    (values[group.property] ?? []).map((value, i) =>
      element(
        'Coding',
        { guid: guidOf(`coding\n${id}\n${group.property}\n${i}`), ...madeBy(values.author?.[0], values.created?.[0]) },
        [element('CodeRef', { targetGUID: codeGuid(group, value) })],
      ),
    ),
  );

/** A note's name and text with who wrote it when, of an annotation. */
interface Note {
  readonly name: string;
  readonly text: string;
  readonly author: string | undefined;
  readonly time: string | undefined;
}

const notesOf = ({ values, reviews }: HeldAnnotation): readonly Note[] => [
  ...(['note', 'condition'] as const).flatMap((property) =>
    (values[property] ?? []).map((text) => ({
      name: NOTES[property],
      text,
      author: values.author?.[0],
      time: values.created?.[0],
    })),
  ),
  ...reviews.map(reviewNote),
];

const reviewNote = ({ decision, note, author, time }: ExchangeReview): Note => ({
  name: decision === undefined ? REPLY : REVIEW + decision,
  text: note ?? '',
  author,
  time: time || undefined,
});

const noteGuid = (id: string, at: number): string => guidOf(`note\n${id}\n${at}`);

const noteGuids = (annotation: HeldAnnotation): readonly string[] =>
  notesOf(annotation).map((_, i) => noteGuid(annotation.id, i));

const notesXml = (annotation: HeldAnnotation): readonly Xml[] =>
  notesOf(annotation).map(({ name, text, author, time }, i) =>
    element('Note', { guid: noteGuid(annotation.id, i), name, ...madeBy(author, time) }, [
      element('PlainTextContent', {}, [text]),
    ]),
  );

const madeBy = (
  author: string | undefined,
  time: string | undefined,
): { creatingUser?: string; creationDateTime?: string } => ({
  ...(author === undefined ? {} : { creatingUser: userGuid(author) }),
  ...(time === undefined ? {} : { creationDateTime: time }),
});

const userGuid = (name: string): string => guidOf(`user\n${name}`);
