import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../host/paths';

/** A mutant as Stryker has put it into the code. */
export interface Instrumented {
  readonly id: string;
  /** From the project's root. */
  readonly fileName: string;
  /** The first line is 1. */
  readonly line: number;
  readonly mutatorName: string;
  readonly original: string;
  readonly replacement: string;
}

export interface InstrumentedFolder {
  /** The code with all mutants in it; names from the project's root. */
  readonly files: readonly { readonly name: string; readonly content: string }[];
  readonly mutants: readonly Instrumented[];
}

/** Puts every mutant that Stryker knows into the files of a folder. */
export async function instrumented(folder: string): Promise<InstrumentedFolder> {
  // It cannot be required, only imported.
  const { Instrumenter } = await import('@stryker-mutator/instrumenter');
  const names = readdirSync(join(projectRoot, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .sort();
  const sources = new Map(names.map((name) => [name, readFileSync(join(projectRoot, name), 'utf8')]));
  const files = names.map((name) => ({ name, content: sources.get(name)!, mutate: true }));
  const result = await new Instrumenter(SILENT).instrument(files, {
    plugins: null,
    excludedMutations: [],
    ignorers: [],
  });
  const mutants = result.mutants.map(({ id, fileName, location, mutatorName, replacement }) => ({
    id,
    fileName,
    line: location.start.line + 1,
    mutatorName,
    original: excerpt(sources.get(fileName)!, location),
    replacement,
  }));
  return { files: result.files, mutants };
}

interface Place {
  readonly line: number;
  readonly column: number;
}

/** Lines and columns count from 0. */
function excerpt(source: string, { start, end }: { readonly start: Place; readonly end: Place }): string {
  const lines = source.split('\n').slice(start.line, end.line + 1);
  lines[lines.length - 1] = lines.at(-1)!.slice(0, end.column);
  lines[0] = lines[0]!.slice(start.column);
  return lines.join('\n');
}

const no = (): boolean => false;
const silently = (): void => undefined;
const SILENT = {
  isTraceEnabled: no,
  isDebugEnabled: no,
  isInfoEnabled: no,
  isWarnEnabled: no,
  isErrorEnabled: no,
  isFatalEnabled: no,
  trace: silently,
  debug: silently,
  info: silently,
  warn: silently,
  error: silently,
  fatal: silently,
};
