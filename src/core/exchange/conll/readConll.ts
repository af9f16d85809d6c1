import { said } from '../../message';
import type { Parsed, Problem } from '../../problem';
import type { Span } from '../../text/span';
import type { ExchangeFile, HeldDocument } from '../exporter';
import type { ImportedAnnotation, ImportedDocument } from '../importer';
import { complaint, textOfFile } from '../readFile';
import { DOCUMENT_START, LAYERS } from './layers';

/** Reads our own files back. The format keeps no text, so that the tokens are found in the documents. */
export function readConll(
  files: readonly ExchangeFile[],
  documents: readonly HeldDocument[],
): Parsed<readonly ImportedDocument[]> {
  const problems: Problem[] = [];
  const found = documents.map((): ImportedAnnotation[] => []);
  for (const { property, file: path } of LAYERS) {
    const file = files.find((one) => one.path === path);
    const text = file && textOfFile(file);
    if (text?.kind !== 'ok') {
      problems.push(text?.problem ?? complaint(path, said`This file is missing.`));
      continue;
    }
    const [, ...parts] = text.value.split(`${DOCUMENT_START}\n`);
    if (parts.length !== documents.length) problems.push(complaint(path, said`${parts.length} documents came back.`));
    parts.forEach((part, i) =>
      readDocument(part, documents[i]?.indexed.text ?? '').forEach(({ span, label }) =>
        found[i]?.push({
          id: '',
          place: { kind: 'spans', spans: [span] },
          values: { [property]: [label] },
          reviews: [],
          other: [],
        }),
      ),
    );
  }
  const value = documents.map(({ document }, i) => ({ name: document.path, text: undefined, annotations: found[i]! }));
  return { value, problems };
}

interface Chunk {
  span: Span;
  readonly label: string;
}

function readDocument(lines: string, text: string): readonly Chunk[] {
  const chunks: Chunk[] = [];
  let at = 0;
  let open: Chunk | undefined;
  for (const line of lines.split('\n')) {
    const [word, , , tag = 'O'] = line.split(' ');
    if (!word) {
      open = undefined;
      continue;
    }
    const start = text.indexOf(word, at);
    at = start + word.length;
    if (tag.startsWith('B-')) chunks.push((open = { span: { start, end: at }, label: tag.slice(2) }));
    else if (tag.startsWith('I-') && open) open.span = { start: open.span.start, end: at };
    else open = undefined;
  }
  return chunks;
}
