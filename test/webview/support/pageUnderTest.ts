import { readFileSync } from 'node:fs';
import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { boardPage } from '../../../src/features/board/boardPage';
import type { FromPage, ToPage } from '../../../src/features/board/protocol';

export const THEMES = ['light', 'dark', 'high-contrast'] as const;
export type Theme = (typeof THEMES)[number];

/** Widths in pixels: beside a text, and alone. */
export const WIDTHS = [400, 1200] as const;

interface Situation {
  readonly theme?: Theme;
  readonly width?: number;
  /** What an earlier page has left with the editor. */
  readonly kept?: unknown;
  readonly forcedColors?: 'active' | 'none';
}

/** The board's page as a webview shows it: its own files, its policy, the theme's colors, and an editor to speak to. */
export interface PageUnderTest {
  readonly page: Page;
  tell(message: ToPage): Promise<void>;
  /** What the page has said, oldest first. */
  said(): Promise<readonly FromPage[]>;
  kept(): Promise<unknown>;
  /** What went wrong in the page: errors, and what its policy refused. */
  readonly troubles: readonly string[];
  violations(): Promise<readonly string[]>;
}

/** How long the page may take for anything, in milliseconds; a machine may be busy. */
const PATIENCE = 15_000;

const root = new URL('../../../', import.meta.url);
const ORIGIN = 'http://board.test';
const FILES: Readonly<Record<string, readonly [string, string]>> = {
  '/board.js': ['dist/board.js', 'text/javascript'],
  '/board.css': ['media/board.css', 'text/css'],
};

export async function openPage(browser: Browser, situation: Situation = {}): Promise<PageUnderTest> {
  const { theme = 'light', width = 1200, kept, forcedColors = 'none' } = situation;
  const page = await browser.newPage({ viewport: { width, height: 800 }, forcedColors });
  const troubles: string[] = [];
  page.on('pageerror', ({ message }) => troubles.push(message));
  page.on('console', (line) => line.type() === 'error' && troubles.push(line.text()));
  await page.route('**/*', (route) => route.fulfill(answerTo(new URL(route.request().url()).pathname)));
  page.setDefaultTimeout(PATIENCE);
  // esbuild, which loads the tests, names functions by a call that the page does not have.
  await page.addInitScript('globalThis.__name = (named) => named');
  await page.addInitScript(playEditor, { kept, theme, colors: colorsOf(theme) });
  await page.goto(`${ORIGIN}/`);
  return {
    page,
    troubles,
    tell: (message) => page.evaluate((data) => window.postMessage(data, '*'), message as unknown as string),
    said: () => page.evaluate(() => (window as unknown as Played).said as FromPage[]),
    kept: () => page.evaluate(() => (window as unknown as Played).kept),
    violations: () => violationsIn(page),
  };
}

function answerTo(path: string): { readonly body: string; readonly contentType: string; readonly status?: number } {
  const [file, contentType] = FILES[path] ?? [];
  if (file && contentType) return { body: readFileSync(new URL(file, root), 'utf8'), contentType };
  if (path !== '/') return { body: '', contentType: 'text/plain', status: 404 };
  const body = boardPage({
    ...{ cspSource: ORIGIN, nonce: 'n0nce', script: '/board.js', style: '/board.css' },
    ...{ language: 'en', title: 'Board' },
  });
  return { body, contentType: 'text/html' };
}

/** The colors of the themes Light Modern, Dark Modern and Dark High Contrast, as VS Code 1.139 gives them to a webview. */
const colorsOf = (theme: Theme): Readonly<Record<string, string>> =>
  JSON.parse(readFileSync(new URL(`test/webview/themes/${theme}.json`, root), 'utf8')) as Record<string, string>;

interface Played {
  said: unknown[];
  kept: unknown;
}

/** Runs in the page before its own script: what VS Code does for a webview. */
function playEditor(given: {
  readonly kept: unknown;
  readonly theme: string;
  readonly colors: Readonly<Record<string, string>>;
}): void {
  const played = window as unknown as Played & { acquireVsCodeApi: unknown };
  played.said = [];
  played.kept = given.kept;
  played.acquireVsCodeApi = () => ({
    postMessage: (message: unknown) => played.said.push(message),
    getState: () => played.kept,
    setState: (state: unknown) => (played.kept = state),
  });
  const look = (): void => {
    for (const [name, value] of Object.entries(given.colors)) document.documentElement.style.setProperty(name, value);
    document.body.className = `vscode-${given.theme}`;
  };
  document.addEventListener('DOMContentLoaded', look);
}

async function violationsIn(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  const found = await page.evaluate(async () => {
    const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(document);
    return violations.map(
      ({ id, nodes }) =>
        `${id}: ${nodes
          .slice(0, 3)
          .map(({ html, failureSummary }) => `${html.slice(0, 160)} ${failureSummary}`)
          .join(' | ')}`,
    );
  });
  return found;
}
