import type { ExchangeBundle, ExchangeDocument, ExchangeFrame } from './exchangeDocument';
import type { Exporter, ExchangeFile, LedgerExporter } from './exporter';
import { holdDocument, type Prepared } from './holdDocument';
import { indexText, type IndexedText } from './indexedText';
import type { Message } from '../message';
import type { Loss } from './loss';
import { readBack } from './readBack';
import { writeWhole, type Writing } from './writing';

/** What an export comes to: its files, all that the target cannot hold, and what came of reading it back. */
export interface ProvenExport {
  readonly files: readonly ExchangeFile[];
  readonly losses: readonly Loss[];
  /** What came back otherwise than it should; the export must not be trusted unless this is empty. */
  readonly unproven: readonly Message[];
}

/** Writes a bundle in a format, reads it back and compares. */
export function exportBundle(exporter: Exporter, bundle: ExchangeBundle): ProvenExport {
  const documents = bundle.documents.map((document) => prepare(exporter, document));
  return { ...proven(exporter, documents, bundle), losses: documents.flatMap(({ losses }) => losses) };
}

/** An export to which documents are given one by one, and which forgets them where the format permits. */
export interface ExportInTurns {
  /** What is to be added to the files; each document has been read back by itself. */
  readonly add: (document: ExchangeDocument) => ProvenExport;
  readonly end: () => ProvenExport;
}

export function exportInTurns(exporter: Exporter, frame: ExchangeFrame): ExportInTurns {
  const begun = begin(exporter, frame);
  const waiting: Prepared[] = [];
  return {
    add: (document) => {
      const prepared = prepare(exporter, document);
      const { losses } = prepared;
      if (!exporter.inTurns) return (waiting.push({ ...prepared, losses: [] }), { files: [], losses, unproven: [] });
      return { files: begun.add(prepared), losses, unproven: proven(exporter, [prepared], frame).unproven };
    },
    end: () =>
      exporter.inTurns
        ? { files: begun.end(), losses: [], unproven: [] }
        : { ...proven(exporter, waiting, frame), losses: [] },
  };
}

const prepare = (exporter: Exporter, document: ExchangeDocument): Prepared =>
  exporter.kind === 'annotations' ? holdDocument(exporter, document) : reportDocument(exporter, document);

/** Only its annotations, its ledger and its text are of use to a report. */
const reportDocument = (exporter: LedgerExporter, document: ExchangeDocument): Prepared => ({
  document: { ...document, blocks: [] },
  indexed: NO_TEXT,
  annotations: [],
  losses: exporter.losses(document),
});

const NO_TEXT: IndexedText = indexText({ text: '', blocks: [] }, 'source');

function begin(exporter: Exporter, frame: ExchangeFrame): Writing<Prepared> {
  if (exporter.kind === 'annotations') return exporter.begin(frame);
  const { add, end } = exporter.begin(frame);
  return { add: ({ document }) => add(document), end };
}

function proven(
  exporter: Exporter,
  documents: readonly Prepared[],
  frame: ExchangeFrame,
): Pick<ProvenExport, 'files' | 'unproven'> {
  const files = writeWhole(begin(exporter, frame), documents);
  const unproven =
    exporter.kind === 'annotations'
      ? readBack(exporter, files, documents)
      : exporter.prove(files, { ...frame, documents: documents.map(({ document }) => document) });
  return { files, unproven };
}
