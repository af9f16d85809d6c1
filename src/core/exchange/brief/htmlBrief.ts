import { english, said, type Say } from '../../message';
import type { LedgerExporter } from '../exporter';
import { MISSING, textOfFile } from '../readFile';
import { elementsNamed, readXml } from '../xml/readXml';
import { allAtOnce } from '../writing';
import { element, xmlText, type Xml } from '../xml/writeXml';
import { briefLosses, buildBrief, claimFacts, claimSource, type Brief, type BriefTopic, type Claim } from './brief';
import { STYLES } from './styles';

/** The brief as one page without scripts, which loads nothing and prints well. */
export const htmlBrief: LedgerExporter = {
  kind: 'ledger',
  format: 'html',
  name: 'HTML page',
  offsets: said`none`,
  inTurns: false,
  begin: (frame) =>
    allAtOnce((documents) => [{ path: 'brief.html', content: page(buildBrief({ ...frame, documents }), frame.say) }]),
  losses: briefLosses,
  prove: ([file], bundle) => {
    const text = file && textOfFile(file);
    const read = text?.kind === 'ok' ? readXml(text.value.replace(DOCTYPE, ''), file!.path, Infinity) : text;
    if (read?.kind !== 'ok') return [read ? read.problem.message : MISSING];
    const quotes = elementsNamed(read.value, 'q').map((quote) => quote.text);
    const expected = buildBrief(bundle).topics.flatMap(({ parties }) =>
      parties.flatMap(({ claims }) => claims.map(({ entry }) => xmlText(entry.text))),
    );
    const wrong = expected.findIndex((quote, i) => quote !== quotes[i]);
    return wrong < 0 && quotes.length === expected.length ? [] : [said`Quote ${wrong + 1} came back otherwise.`];
  },
};

const DOCTYPE = '<!doctype html>\n';

/** Nothing but what stands in the page: no scripts, no pictures, no fonts, no frames. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'";

function page({ title, summary, topics }: Brief, say: Say = english): string {
  const head = element('head', {}, [
    element('meta', { charset: 'utf-8' }),
    element('meta', { 'http-equiv': 'Content-Security-Policy', content: POLICY }),
    element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    element('title', {}, [title]),
    element('style', {}, [{ xml: STYLES }]),
  ]);
  const contents = topics.map(({ label, parties }, i) =>
    element('li', {}, [
      element('a', { href: `#topic-${i + 1}` }, [label]),
      ` ${parties.map(({ name }) => name).join(', ')}`,
    ]),
  );
  const body = element('body', {}, [
    element('header', {}, [element('h1', {}, [title]), element('p', {}, [summary])]),
    ...(contents.length > 0 ? [element('nav', {}, [element('ol', {}, contents)])] : []),
    element(
      'main',
      {},
      topics.map((topic, at) => section(topic, at, say)),
    ),
  ]);
  // A translation gives its own language's tag (BCP 47), so that a screen reader pronounces the page rightly.
  return `${DOCTYPE}${element('html', { lang: say('en') }, ['\n', head, '\n', body, '\n']).xml}\n`;
}

const section = ({ label, parties }: BriefTopic, at: number, say: Say): Xml =>
  element('section', { id: `topic-${at + 1}` }, [
    '\n',
    element('h2', {}, [label]),
    ...parties.flatMap(({ name, claims }) => [
      '\n',
      element('h3', {}, [name]),
      element(
        'ul',
        {},
        claims.map((claim) => claimXml(claim, say)),
      ),
    ]),
  ]);

const claimXml = (claim: Claim, say: Say): Xml =>
  element('li', { class: claim.entry.kind }, [
    '\n',
    element('p', { class: 'facts' }, [claimFacts(claim, say).join(' · ')]),
    element('blockquote', {}, [element('q', {}, [claim.entry.text])]),
    element('p', { class: 'source' }, [`${claimSource(claim, say)} (${claim.entry.file})`]),
    ...(claim.note ? [element('p', { class: 'note' }, [claim.note])] : []),
  ]);
