import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { copyAll, openEditorWindow, type EditorWindow } from './support/editorWindow';
import { reviewCounter } from './support/reviewCounter';

const GOODS = ['salmon', 'wheat', 'beef', 'copper', 'timber', 'wool', 'rice', 'sugar', 'steel', 'lumber'];
const COUNTRIES = ['Canada', 'Chile', 'Norway', 'Peru'];
/** Forty commitments, one in each sentence. */
const FORTY = `# Tariffs\n\n${COUNTRIES.flatMap((country) =>
  GOODS.map((good) => `${country} pledged to cut its tariff on ${good} by June 1.`),
).join('\n\n')}\n`;
const SHORT = `# Talks\n\n${FORTY.split('\n\n').slice(1, 4).join('\n\n')}\n`;

/** Every key of the American keyboard that types something, and each with shift. */
const PRINTABLE = [..."abcdefghijklmnopqrstuvwxyz0123456789`-=[]\\;',./ "].flatMap((key) => [key, `Shift+${key}`]);

/** Keys after which a question opens: it has to be there before Escape can close it. */
const ASKING = ['c', 'e', 'h', 't', 'Shift+/'];

/** More than one Escape is needed only where the first came too early. */
const ESCAPES = 5;
/** How long an Escape that was heard takes at most to show. */
const HEARD_MS = 3000;

describe('Review mode by keys', function () {
  this.slow(60_000);
  let editor: EditorWindow;
  let tests = 0;
  let name: string;

  before(async () => {
    const names = Array.from({ length: 20 }, (_, at) => `short-${at + 1}.md`);
    editor = await openEditorWindow({
      'forty.md': FORTY,
      'other.md': SHORT,
      ...Object.fromEntries(names.map((each) => [each, SHORT])),
    });
  });

  after(() => editor.close());

  beforeEach(async () => {
    name = `short-${++tests}.md`;
    await editor.openFile(name);
  });

  afterEach(async () => {
    await editor.command('View: Revert and Close Editor').catch(() => undefined);
  });

  it('reviews forty suggestions with forty keys and no mouse, as fast as one can type', async () => {
    await editor.openFile('forty.md');
    await enter('0/40');
    for (let at = 0; at < 40; at++) await press(at % 3 === 2 ? 'x' : 'y');
    await status('40/40');
    assert.equal(onDisk('forty.md'), FORTY);
    const decided = annotations('forty.md').map((line) => line['motivation']);
    assert.equal(decided.filter((motivation) => motivation === 'classifying').length, 27);
    assert.equal(decided.filter((motivation) => motivation === 'assessing').length, 13);
  });

  it('skips for the session, counts it, and asks again when asked to', async () => {
    await enter('0/3');
    await press(' ');
    await status('1/3');
    await press('Escape');
    await gone();
    await enter('1/3');
    await press('y', 'y');
    await status('3/3');
    await press('a');
    await status('2/3');
  });

  it('takes the last answers back and gives them again', async () => {
    await enter('0/3');
    await press('y', 'x', ' ');
    await status('3/3');
    await press('u', 'u', 'u');
    await status('0/3');
    await press('Shift+U', 'Shift+U');
    await status('2/3');
  });

  it('corrects with a letter and repeats the correction with the dot', async () => {
    await enter('0/3');
    await press('d', '.', '.');
    await status('3/3');
    assert.deepEqual(labels(name), ['demand', 'demand', 'demand']);
  });

  it('shows all its keys, and does what is chosen there', async () => {
    await enter('0/3');
    await press('Shift+/');
    await editor.page.locator('.quick-input-widget', { hasText: 'Keys of Review Mode' }).waitFor();
    await press('x');
    await editor.page.locator('.quick-input-list .monaco-list-row.focused', { hasText: 'Reject' }).waitFor();
    await press('Enter');
    await status('1/3');
  });

  it('lets no stray key alter the article', async () => {
    await editor.page.evaluate(() => navigator.clipboard.writeText('PASTED'));
    await enter('0/3');
    const editing = ['Enter', 'Tab', 'Shift+Tab', 'Backspace', 'Delete', 'Control+v', 'Control+x', 'Control+d'];
    for (const key of [...PRINTABLE, ...editing, 'Alt+ArrowDown', 'Control+Shift+k', 'Control+/', 'Control+z']) {
      await press(key);
      if (ASKING.includes(key)) await editor.page.locator('.quick-input-widget').waitFor();
      await closeQuestions();
    }
    // The dot has marked a further place by itself, so that the count of them is not what it was.
    await status('/');
    await untouched();
  });

  it('lets no key alter the article that is pressed before the mode or a question is quite there', async () => {
    await press('Control+k', 'l', 'y', 'q', 'w');
    await status('/3');
    for (const asking of ['e', 't', 'c', 'h']) {
      await press(asking, 'q', 'z', 'Backspace', 'Delete');
      await editor.page.waitForTimeout(500);
      await closeQuestions();
    }
    await untouched();
  });

  it('leaves by Escape an editor that can be written in again', async () => {
    await enter('0/3');
    await press('Escape');
    await gone();
    await press('Control+Home', 'Z');
    await editor.page.locator('.tab.active.dirty').waitFor();
    assert.equal(await copyAll(editor.page), `Z${SHORT}`);
  });

  it('leaves read-only what was read-only before', async () => {
    await editor.command('File: Set Active Editor Read-only in Session');
    await enter('0/3');
    await press('Escape');
    await gone();
    await press('Z');
    await editor.page.waitForTimeout(500);
    await untouched();
    await editor.command('File: Reset Active Editor Read-only in Session');
  });

  it('waits while one reads or writes another article', async () => {
    await enter('0/3');
    await press('y');
    await status('1/3');
    await editor.openFile('other.md');
    await gone();
    await press('Control+Home', 'y');
    await editor.page.locator('.tab.active.dirty').waitFor();
    await editor.command('File: Revert File');
    await editor.openFile(name);
    await status('1/3');
    await press('y');
    await status('2/3');
    await untouched();
  });

  it('ends when the article is closed, which can be written in when it is opened again', async () => {
    await enter('0/3');
    await editor.command('View: Close All Editors');
    await editor.page.locator('.tab', { hasText: name }).waitFor({ state: 'detached' });
    await editor.openFile(name);
    await gone();
    await press('Control+Home', 'y');
    await editor.page.locator('.tab.active.dirty').waitFor();
  });

  it('leaves the keys to the find widget as long as that is open', async () => {
    await enter('0/3');
    await press('Control+f');
    await editor.page.locator('.find-widget.visible').waitFor();
    await editor.page.keyboard.type('yx');
    await press('Escape');
    await editor.page.locator('.find-widget.visible').waitFor({ state: 'hidden' });
    await status('0/3');
    await press('y');
    await status('1/3');
    await untouched();
  });

  const press = async (...keys: readonly string[]): Promise<void> => {
    for (const key of keys) await editor.page.keyboard.press(key.replace(/ $/, 'Space'));
  };

  const status = (text: string): Promise<void> => reviewCounter(editor.page, text).waitFor();

  const gone = (): Promise<void> => reviewCounter(editor.page).waitFor({ state: 'detached' });

  async function enter(counter: string): Promise<void> {
    await press('Control+k', 'l');
    await status(counter);
  }

  /**
   * Leaves the questions that are open, and those that open meanwhile. Escape is pressed only while one is open, since
   * it would leave review mode otherwise; one that is still opening may not hear it, so that it is pressed again.
   */
  async function closeQuestions(): Promise<void> {
    const question = editor.page.locator('.quick-input-widget');
    for (let tries = 0; tries < ESCAPES && (await question.isVisible()); tries++) {
      if ((await question.getAttribute('inert')) === null) await press('Escape');
      await question.waitFor({ state: 'hidden', timeout: HEARD_MS }).catch(() => undefined);
    }
    assert.equal(await question.isVisible(), false, 'a question stays open');
  }

  /** The file is as it was, so is the text in the editor, and nothing waits to be saved. */
  async function untouched(): Promise<void> {
    assert.equal(onDisk(name), SHORT);
    assert.equal(await editor.page.locator('.tab.active.dirty').count(), 0);
    assert.equal(await copyAll(editor.page), SHORT);
  }

  const onDisk = (file: string): string => readFileSync(join(editor.folder, file), 'utf8');

  function annotations(file: string): Record<string, unknown>[] {
    const folder = join(editor.folder, '.rapporteur', 'annotations', file);
    const lines = readdirSync(folder).flatMap((each) => readFileSync(join(folder, each), 'utf8').trim().split('\n'));
    return lines.map((line) => JSON.parse(line) as Record<string, unknown>).filter((line) => line['type']);
  }

  const labels = (file: string): unknown[] =>
    annotations(file).map((line) => (line['body'] as { readonly value: string }[])[0]?.value);
});
