import { english, said } from '../../message';
import { placeLink } from '../../negotiation/placeLink';
import { escapeMarkdown } from '../../text/escapeMarkdown';
import { buildLineIndex } from '../../text/lineIndex';
import { toWellFormed } from '../../text/plainText';
import { parseDocument } from '../../document/parseDocument';
import type { ExchangeBundle } from '../exchangeDocument';
import type { LedgerExporter } from '../exporter';
import { MISSING, textOfFile } from '../readFile';
import { allAtOnce } from '../writing';
import { briefLosses, buildBrief, claimFacts, claimSource, type Brief, type Claim } from './brief';

/** A brief in Markdown, by topic and party; links lead to the words in the dossier. */
export const markdownBrief: LedgerExporter = {
  kind: 'ledger',
  format: 'markdown',
  name: 'Markdown brief',
  offsets: said`lines and columns of the Markdown, in UTF-16 units`,
  inTurns: false,
  begin: (frame) =>
    allAtOnce((documents) => [{ path: 'brief.md', content: renderMarkdownBrief({ ...frame, documents }) }]),
  losses: briefLosses,
  prove: ([file], bundle) => {
    const text = file && textOfFile(file);
    if (text?.kind !== 'ok') return [MISSING];
    const read = parseDocument(text.value)
      .blocks.map(({ prose }) => prose.text.replace(/\s+/g, ' '))
      .join('\n');
    const lost = claimsOf(buildBrief(bundle)).filter(({ entry }) => !read.includes(oneLine(entry.text)));
    return lost.map(({ entry }) => said`The words of ${entry.id} came back otherwise.`);
  },
};

/** The text of the brief. */
export function renderMarkdownBrief(bundle: ExchangeBundle): string {
  const { say = english } = bundle;
  const { title, summary, topics } = buildBrief(bundle);
  const lines = new Map(bundle.documents.map(({ path, text }) => [path, buildLineIndex(text)]));
  const sections = topics.flatMap(({ label, parties }) => [
    `## ${escapeMarkdown(label)}\n`,
    ...parties.flatMap(({ name, claims }) => [`### ${escapeMarkdown(name)}\n`, ...claims.map(claim), '']),
  ]);
  function claim(each: Claim): string {
    const { entry, note } = each;
    const place = { file: entry.file, span: entry.span, sentence: claimSource(each, say) };
    return [
      `- ${claimFacts(each, say).map(escapeMarkdown).join(' · ')}: “${escapeMarkdown(oneLine(entry.text))}”`,
      `  ${placeLink(place, (file) => lines.get(file))}`,
      ...(note ? [`  ${say('Note: {0}', escapeMarkdown(note))}`] : []),
    ].join('\n');
  }
  return toWellFormed([`# ${escapeMarkdown(title)}\n`, `${summary}\n`, ...sections].join('\n'));
}

const claimsOf = ({ topics }: Brief): readonly Claim[] =>
  topics.flatMap(({ parties }) => parties.flatMap(({ claims }) => claims));

const oneLine = (text: string): string => toWellFormed(text).replace(/\s+/g, ' ').trim();
