import { format } from 'node:util';
import type { Page } from 'playwright-core';
import { launchChromium } from './chromium';
import { Explained } from './explained';
import { watchTests } from './watchTests';
import type { Tally } from './tally';

/** Milliseconds until a suite in the editor counts as hanging. */
const suiteLimit = 10 * 60_000;
/** Milliseconds within which the first line of a suite must come: loading a cold workbench took 20 seconds at most. */
const firstLineLimit = 60_000;

/**
 * Opens a workbench that was asked to run tests, prints their lines and returns their tally.
 * `onLine` hears every line of the editor's log. The workbench calls `codeAutomationLog` and `codeAutomationExit` of its page where it finds them.
 */
export async function testsInBrowser(
  address: string,
  verbose: boolean,
  language?: string,
  onLine: (line: string) => void = () => undefined,
): Promise<Tally> {
  const browser = await launchChromium();
  try {
    const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
    if (language !== undefined) await page.addInitScript(speak, language);
    return await runPage(page, address, verbose, onLine);
  } finally {
    await browser.close();
  }
}

/**
 * What a page with a language pack says at its start. The packs are not to be had from npm; without one the workbench's
 * own texts stay English, and those of extensions come in the language.
 */
function speak(language: string): void {
  Object.assign(globalThis, { _VSCODE_NLS_LANGUAGE: language });
}

async function runPage(page: Page, address: string, verbose: boolean, onLine: (line: string) => void): Promise<Tally> {
  const watcher = watchTests(verbose);
  const trouble: string[] = [];
  page.on('pageerror', (error) => trouble.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') trouble.push(message.text());
  });
  const said = (what: string) =>
    new Explained(`${what} The last errors of its page:\n${trouble.slice(-15).join('\n') || '(none)'}`);

  const code = await new Promise<number>((resolve, reject) => {
    const hanging = setTimeout(() => reject(said('The editor did not finish its tests in time.')), suiteLimit);
    const silent = setTimeout(() => reject(said('The editor did not start its tests.')), firstLineLimit);
    const done = (exitCode: number) => {
      clearTimeout(hanging);
      resolve(exitCode);
    };
    const log = (_type: string, args: readonly unknown[]) => {
      clearTimeout(silent);
      const line = format(...args);
      onLine(line);
      watcher.hear(line);
    };
    page
      .exposeFunction('codeAutomationLog', log)
      .then(() => page.exposeFunction('codeAutomationExit', done))
      .then(() => page.goto(address))
      .catch(reject);
  });
  const tally = watcher.tally();
  if (tally === undefined) throw said(`The editor ended its tests with code ${code} and without a tally.`);
  return tally;
}
