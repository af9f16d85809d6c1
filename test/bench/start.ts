import { execFileSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Figure } from './figure';
import { median } from './race';
import { root } from './shipped';

/** Fresh processes for each figure: what is loaded once can be measured once in each. */
const PROCESSES = 9;

/**
 * What a start costs, each time in a fresh process: activation of the bundled extension, and reading its data when the first
 * article is opened. Bundles first, so that today's code is measured.
 */
export function benchStart(): readonly Figure[] {
  execFileSync(process.execPath, ['esbuild.mjs', '--production'], { cwd: root, stdio: 'ignore' });
  const starts = Array.from({ length: PROCESSES }, () => measureStart());
  const activation = median(starts.map((start) => start.activation));
  const loading = median(starts.map((start) => start.loading));
  const early = starts.some((start) => start.loadsCore);
  return [
    {
      what: `activation, ${early ? 'THE PARSER LOADED' : 'no parser loaded'}`,
      ...{ unit: 'ms', measured: activation, peer: 'at most', theirs: 30, must: 1, aim: 1 / 3 },
    },
    { what: 'loading core, model and lexicons', unit: 'ms', measured: loading, peer: 'at most', theirs: 150 },
    { what: 'model and gazetteers on disk', unit: 'MB', measured: dataSize(), peer: 'at most', theirs: 3 },
  ];
}

interface Start {
  /** Milliseconds from the file on disk to an activated extension, without what the editor itself does meanwhile. */
  readonly activation: number;
  readonly loading: number;
  readonly loadsCore: boolean;
}

const measureStart = (): Start =>
  JSON.parse(execFileSync(process.execPath, [join(__dirname, 'start.cjs'), root], { encoding: 'utf8' })) as Start;

const dataSize = (): number => {
  const gazetteers = join(root, 'media/lexicons/gazetteer');
  const files = [join(root, 'media/model/names.bin'), ...readdirSync(gazetteers).map((name) => join(gazetteers, name))];
  return files.reduce((sum, file) => sum + statSync(file).size, 0) / 1e6;
};
