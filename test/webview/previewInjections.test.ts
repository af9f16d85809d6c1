import assert from 'node:assert/strict';
import MarkdownIt from 'markdown-it';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../../scripts/host/chromium';
import { analyze, type Dossier } from '../../src/core/analyze';
import { markTokens, type PreviewMark } from '../../src/core/preview/markTokens';
import type { PreviewToken } from '../../src/core/preview/previewToken';
import { builtInDossier } from '../robustness/dossier';
import { INJECTIONS } from '../security/injections';

/** As the editor's preview sets it up. */
const markdown = new MarkdownIt({ html: true, linkify: true });

/** Words of which a rule makes a mark, around and beside the injection. */
const article = (injection: string): string =>
  `# Canada and ${injection}\n\nCanada pledged to cut its tariff on ${injection} by June 1, 2027. ${injection}\n\n- Chile\n- ${injection}\n`;

describe('Words of articles and labels in the Markdown preview', () => {
  let browser: Browser;
  let page: Page;
  let dossier: Dossier;

  before(async () => {
    browser = await launchChromium();
    page = await browser.newPage();
    dossier = await builtInDossier();
  });
  after(() => browser.close());

  it('bring in no element, handler or address besides what the preview makes of the article itself', async () => {
    for (const injection of INJECTIONS) {
      const text = article(injection);
      const { document, mentions, commitments } = analyze(text, dossier);
      const marks = [...mentions, ...commitments].map(({ span }): PreviewMark => ({
        span,
        classes: ['rapporteur-entity-place'],
        title: injection,
      }));
      const tokens = markdown.parse(text, {});
      const marked = markTokens(tokens as unknown as PreviewToken[], document, marks) as unknown as typeof tokens;
      const [plain, ours] = [render(tokens), render(marked)];
      const found = await page.evaluate(withoutMarks, ours);
      assert.deepEqual(
        found.attributes.filter((name) => name !== 'class' && name !== 'title'),
        [],
        injection,
      );
      assert.ok(
        found.titles.every((title) => title === injection.replaceAll('\0', '\ufffd')),
        injection,
      );
      assert.equal(found.rest, (await page.evaluate(withoutMarks, plain)).rest, injection);
      assert.ok(found.count > 0, injection);
    }
  });
});

const render = (tokens: ReturnType<MarkdownIt['parse']>): string =>
  markdown.renderer.render(tokens, markdown.options, {});

/** Reads HTML as a browser does, without running it, and takes the marks out of it. */
function withoutMarks(html: string) {
  const read = new DOMParser().parseFromString(html, 'text/html');
  const spans = [...read.querySelectorAll('span.rapporteur-entity-place')];
  const attributes = spans.flatMap((span) => span.getAttributeNames());
  const titles = spans.map((span) => span.getAttribute('title'));
  for (const span of spans) span.replaceWith(...span.childNodes);
  read.body.normalize();
  return { attributes, titles, rest: read.documentElement.innerHTML, count: spans.length };
}
