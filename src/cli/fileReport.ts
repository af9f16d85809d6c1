import { readFile } from 'node:fs/promises';
import { analyze, type Dossier } from '../core/analyze';
import { told } from '../core/message';
import { escapeHidden, showHidden } from '../core/text/showHidden';
import { toRecord } from './record';
import { toReport } from './report';

/** What `analyze` says of one file. */
export interface FileReport {
  /** For standard output. */
  readonly output: string;
  /** For standard error: lines that name the file, and its line where there is one. */
  readonly complaints: string;
  /** False if the file could not be read; then there is no output. */
  readonly isRead: boolean;
}

/** Never rejects: a file that cannot be read is a report like any other. */
export async function fileReport(file: string, dossier: Dossier, json: boolean): Promise<FileReport> {
  try {
    const analysis = analyze(await readFile(file, 'utf8'), dossier, file);
    const record = toRecord(file, analysis, dossier.taxonomy);
    const complaints = analysis.document.problems.map(({ line, severity, message }) => {
      const place = line === undefined ? file : `${file}:${line}`;
      return showHidden(`${place}: ${severity}: ${told(message)}\n`);
    });
    const output = json ? `${escapeHidden(JSON.stringify(record))}\n` : showHidden(toReport(record));
    return { output, complaints: complaints.join(''), isRead: true };
  } catch (error) {
    return unreadable(file, (error as NodeJS.ErrnoException).code ?? String(error));
  }
}

export const unreadable = (file: string, reason: string): FileReport => ({
  output: '',
  complaints: showHidden(`${file}: cannot be read (${reason}).\n`),
  isRead: false,
});
