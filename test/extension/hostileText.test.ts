import assert from 'node:assert/strict';
import MarkdownIt from 'markdown-it';
import * as vscode from 'vscode';
import { showHidden } from '../../src/core/text/showHidden';
import { COMMAND } from '../../src/manifest';
import { INJECTIONS } from '../security/injections';
import { closeAll, openNews, rapporteur, removeAll, writeText } from './support/editor';

const FILE = 'hostile/words.md';
const SIDECAR = `.rapporteur/annotations/${FILE}/mallory.jsonl`;
const WORDS = INJECTIONS.map((_, i) => `harbor${i}`);
const ARTICLE = `---\ntitle: ${JSON.stringify(INJECTIONS[0])}\n---\n\n${WORDS.map((word) => `The ${word} is old.`).join('\n\n')}\n`;

/** What VS Code does with the Markdown of a hover, and stricter: there HTML would count, here it is looked for. */
const markdown = new MarkdownIt({ html: true, linkify: true });

describe('Hostile text in a hover', () => {
  before(async () => {
    await writeText(SIDECAR, sidecar());
  });

  after(async () => {
    await closeAll();
    await removeAll('hostile', '.rapporteur/annotations/hostile');
  });

  it('is no more than text, as label, note, author and id of an annotation', async () => {
    const editor = await openNews(FILE, ARTICLE);
    const { marks } = await rapporteur();
    assert.equal((await marks.ready(editor.document)).filter(({ kind }) => kind === 'annotation').length, WORDS.length);
    for (const [i, word] of WORDS.entries()) {
      const [hover, ...others] = await hoverOn(editor.document, word);
      assert.deepEqual(others, []);
      assertHarmless(hover!, INJECTIONS[i]!);
    }
  });

  for (const [i, injection] of INJECTIONS.entries()) {
    it(`is no more than text in a commitment, and in the name of the file (${i})`, async () => {
      const name = injection.replace(/[\u0000-\u001f/\\?*:"<>|]/g, '_').slice(0, 60);
      const editor = await openNews(
        `hostile/${i} ${name}.md`,
        `Canada pledged to cut its tariff on salmon from ${injection.replace('\0', '')} by June 1, 2027.\n`,
      );
      await (await rapporteur()).marks.ready(editor.document);
      for (const hover of await hoverOn(editor.document, 'pledged')) assertHarmless(hover);
    });
  }
});

async function hoverOn(document: vscode.TextDocument, word: string): Promise<readonly vscode.MarkdownString[]> {
  const at = document.positionAt(document.getText().indexOf(word) + 1);
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, at);
  return hovers.flatMap(({ contents }) => contents as vscode.MarkdownString[]);
}

/** Only what our own words are made of: bold, line ends, and links that run our commands. */
function assertHarmless(hover: vscode.MarkdownString, shown?: string): void {
  const tokens = markdown.parse(hover.value, {}).flatMap((token) => [token, ...(token.children ?? [])]);
  const foreign = tokens.filter(({ type }) => !OURS.has(type)).map(({ type, content }) => `${type} ${content}`);
  assert.deepEqual(foreign, [], hover.value);
  for (const link of tokens.filter(({ type }) => type === 'link_open')) {
    const [command = ''] = String(link.attrGet('href')).split('?');
    assert.ok(commands.has(command), `${command} in ${hover.value}`);
  }
  const text = tokens.map(({ type, content }) => (type === 'text' || type === 'text_special' ? content : '')).join('');
  const wanted = shown && showHidden(shown).replace(/\s+/g, ' ');
  if (wanted) assert.ok(text.includes(wanted), `${wanted} is not in ${text}`);
}

const commands = new Set(Object.values(COMMAND).map((id) => `command:${id}`));

const OURS = new Set(
  'inline paragraph_open paragraph_close text text_special strong_open strong_close softbreak hardbreak link_open link_close'.split(
    ' ',
  ),
);

/** One annotation on each word, with the injection wherever a person may put words. */
function sidecar(): string {
  const head = { format: 'rapporteur-annotations', version: 1, document: FILE, annotator: 'mallory' };
  return [head, ...INJECTIONS.map(annotation)].map((line) => `${JSON.stringify(line)}\n`).join('');
}

function annotation(injection: string, i: number): object {
  const start = ARTICLE.indexOf(WORDS[i]!);
  return {
    '@context': ['http://www.w3.org/ns/anno.jsonld', { rap: 'urn:rapporteur:' }],
    id: `urn:uuid:${i}) **x** ${injection}`,
    type: 'Annotation',
    motivation: 'tagging',
    creator: injection,
    created: '2026-05-01T10:00:00Z',
    modified: '2026-05-01T10:00:00Z',
    'rap:clock': i + 1,
    body: [
      { type: 'TextualBody', purpose: 'tagging', value: injection },
      { type: 'TextualBody', purpose: 'commenting', value: injection },
    ],
    target: {
      source: FILE,
      selector: [
        { type: 'TextQuoteSelector', exact: WORDS[i], prefix: 'The ', suffix: ' is old.' },
        { type: 'TextPositionSelector', start, end: start + WORDS[i]!.length },
      ],
    },
  };
}
