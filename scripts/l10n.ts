// Takes the texts out of the code into `l10n/bundle.l10n.json` and says what the translations lack: `npm run l10n`.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './host/paths';
import { runScript } from './host/runScript';
import { compareBundles, type Bundle } from './l10n/compareBundles';
import { LANGUAGES, messagesOfCode, readBundle } from './l10n/sources';

runScript(async () => {
  const { texts, unreadable } = messagesOfCode();
  const code = Object.fromEntries(texts.map((text) => [text, text]));
  writeFileSync(join(projectRoot, 'l10n/bundle.l10n.json'), `${JSON.stringify(code, null, 2)}\n`);
  unreadable.forEach((place) => console.log(`${place}: the text of l10n.t must stand in the call itself`));
  const manifest = readBundle('package.nls.json');
  const wrong = LANGUAGES.flatMap((language) => [
    ...report(`l10n/bundle.l10n.${language}.json`, code),
    ...report(`package.nls.${language}.json`, manifest),
  ]);
  wrong.forEach((line) => console.log(line));
  if (wrong.length === 0) console.log(`${Object.keys(code).length} texts, all translated.`);
  return wrong.length + unreadable.length === 0 ? 0 : 1;
});

function report(file: string, original: Bundle): string[] {
  const { missing, stale, differing } = compareBundles(original, readBundle(file));
  return [
    ...missing.map((key) => `${file}: missing: ${JSON.stringify(key)}`),
    ...stale.map((key) => `${file}: nothing says any more: ${JSON.stringify(key)}`),
    ...differing.map((key) => `${file}: placeholders, links or icons differ: ${JSON.stringify(key)}`),
  ];
}
