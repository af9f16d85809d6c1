import { join } from 'node:path';
import { mochaTests } from './mochaTests';
import { projectRoot } from './paths';
import type { Tally } from './tally';

/** Names the folder of the extension that the key tests load, to their process. */
export const EXTENSION_VARIABLE = 'RAPPORTEUR_EXTENSION';

/** Runs the tests of `test/keys/`, which press keys in the page of a real editor. */
export const keyTests = (extension: string, grep?: string): Promise<Tally> =>
  mochaTests(['--config', join(projectRoot, 'test', 'keys', '.mocharc.json')], grep, {
    [EXTENSION_VARIABLE]: extension,
  });
