import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { Explained } from './explained';

/** Opens a Chromium of this machine, without a window. */
export async function launchChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: chromiumPath(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
  });
}

/** The Chromium to use: what CHROME_PATH names, else the first of the usual places. Says what to install if there is none. */
export function chromiumPath(): string {
  const named = process.env['CHROME_PATH'];
  if (named !== undefined && named !== '') {
    if (existsSync(named)) return named;
    throw new Explained(`CHROME_PATH names ${named}, which does not exist. Correct it or unset it.`);
  }
  const found = usualPlaces().find((place) => existsSync(place));
  if (found === undefined) throw new Explained(chromiumMissing);
  return found;
}

const chromiumMissing = [
  'No Chromium was found to run VS Code in.',
  'Install one (Debian and Ubuntu: `sudo apt-get install chromium`; Fedora: `sudo dnf install chromium`;',
  'macOS and Windows: Google Chrome or Microsoft Edge), or name it: CHROME_PATH=/path/to/chrome npm test',
].join('\n');

function usualPlaces(): string[] {
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
  const onPath = (process.env['PATH'] ?? '').split(delimiter);
  const programFolders = [process.env['PROGRAMFILES'], process.env['PROGRAMFILES(X86)'], process.env['LOCALAPPDATA']];
  return [
    ...onPath.flatMap((folder) => names.map((name) => join(folder, name))),
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ...programFolders.flatMap((folder) =>
      folder === undefined
        ? []
        : [
            join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
            join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
          ],
    ),
  ];
}
