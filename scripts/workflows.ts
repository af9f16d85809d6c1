// Checks the workflows for GitHub Actions, which nobody can run before they are there: `npm run lint:workflows`.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './host/paths';
import { runScript } from './host/runScript';
import { scriptsRun, workflowFaults } from './workflows/workflowFaults';

const FOLDER = '.github/workflows';

runScript(async () => {
  const faults: string[] = [];
  const names = readdirSync(join(projectRoot, FOLDER));
  const { scripts } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')) as { scripts: object };
  for (const name of names) {
    const path = `${FOLDER}/${name}`;
    const text = readFileSync(join(projectRoot, path), 'utf8');
    const unknown = scriptsRun(text).filter((script) => !(script in scripts));
    faults.push(...(await workflowFaults(path, text)), ...unknown.map((script) => `${path}: no script “${script}”`));
  }
  faults.forEach((fault) => console.log(fault));
  if (faults.length === 0) console.log(`${names.length} workflow without a fault.`);
  return faults.length === 0 ? 0 : 1;
});
