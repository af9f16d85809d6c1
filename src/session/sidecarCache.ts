import { parseSidecar, type Sidecar } from '../core/annotation/sidecar';
import { said } from '../core/message';
import type { Problem } from '../core/problem';
import { failureText, type Disk } from './disk';

/** A sidecar as it was last read. `writable` is false where adding to it could do harm. */
export interface ReadSidecar {
  readonly path: string;
  /** Undefined when the file is missing or could not be read. */
  readonly text: string | undefined;
  readonly sidecar: Sidecar;
  readonly problems: readonly Problem[];
  readonly writable: boolean;
  /** False if bytes were lost in reading, so that the file must not be rewritten. */
  readonly whole: boolean;
}

/** Reads sidecars, and parses anew only what has changed since the last time. */
export class SidecarCache {
  readonly #known = new Map<string, ReadSidecar>();

  constructor(private readonly disk: Disk) {}

  /** Always looks at the disk: another window, another program or Git may have written. */
  async read(path: string): Promise<ReadSidecar> {
    const outcome = await this.disk.read(path);
    if (outcome.kind === 'ok') return this.#parsed(path, outcome.value);
    const known = this.#known.get(path);
    if (outcome.kind === 'missing') {
      this.#known.delete(path);
      return { path, text: undefined, sidecar: EMPTY, problems: [], writable: true, whole: true };
    }
    const message = said`${failureText(outcome)} The annotations in it ${known ? said`are shown as last read` : said`are not shown`}, and nothing is written to it.`;
    const problem: Problem = { severity: 'error', message, file: path };
    return {
      path,
      text: known?.text,
      sidecar: known?.sidecar ?? EMPTY,
      problems: [problem],
      writable: false,
      whole: false,
    };
  }

  /** The sidecars of a folder that cannot be looked into now. */
  lastReadIn(folder: string): readonly ReadSidecar[] {
    return [...this.#known.values()].filter(({ path }) => path.startsWith(`${folder}/`));
  }

  #parsed(path: string, bytes: Uint8Array): ReadSidecar {
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
    const known = this.#known.get(path);
    if (known?.text === text) return known;
    const { value, problems } = parseSidecar(text, path);
    const damage = damageIn(path, text, bytes);
    const read = {
      path,
      text,
      sidecar: value,
      problems: [...damage, ...problems],
      writable: !value.readOnly,
      whole: damage.length === 0,
    };
    this.#known.set(path, read);
    return read;
  }
}

const EMPTY: Sidecar = { header: undefined, entries: [], unreadable: [], readOnly: false, unfinished: false };

/** Bytes that are no UTF-8 read as U+FFFD; the file must then not be rewritten, or they would be gone. */
function damageIn(path: string, text: string, bytes: Uint8Array): Problem[] {
  if (!text.includes('\uFFFD') || isUtf8(bytes)) return [];
  const line = text.slice(0, text.indexOf('\uFFFD')).split('\n').length;
  const message = said`There are bytes here that are not UTF-8 text: the file was damaged, or saved in another encoding. It is left as it is and not compacted; restore it from Git.`;
  return [{ severity: 'error', message, file: path, line }];
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
