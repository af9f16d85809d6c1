import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { analyze, type Dossier } from '../core/analyze';
import type { Command } from './command';
import { loadBuiltIn } from './data';
import { toRecord } from './record';
import { toReport } from './report';

const EXIT_UNREADABLE = 2;

export const analyzeCommand: Command = {
  name: 'analyze',
  usage: 'analyze [--json] FILE…',
  help: [
    'Finds the entities and commitments of Markdown news files.',
    '--json  one JSON object per line and file, with half-open UTF-16 offsets into the file as it stands',
  ].join('\n'),
  run: async (args) => {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { json: { type: 'boolean', default: false } },
      allowPositionals: true,
    });
    if (positionals.length === 0) throw new Error('name at least one file.');
    const dossier = await loadBuiltIn();
    let code = 0;
    for (const file of positionals) if (!(await analyzeFile(file, dossier, values.json))) code = EXIT_UNREADABLE;
    return code;
  },
};

/** False, after a message, when the file cannot be read; the other files are still analyzed. */
async function analyzeFile(file: string, dossier: Dossier, json: boolean): Promise<boolean> {
  const text = await readText(file);
  if (text === undefined) return false;
  const analysis = analyze(text, dossier, file);
  for (const problem of analysis.document.problems) {
    const place = problem.line === undefined ? file : `${file}:${problem.line}`;
    console.error(`${place}: ${problem.severity}: ${problem.message}`);
  }
  const record = toRecord(file, analysis, dossier.taxonomy);
  process.stdout.write(json ? `${JSON.stringify(record)}\n` : toReport(record));
  return true;
}

async function readText(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    console.error(`${file}: cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown reason'}).`);
    return undefined;
  }
}
