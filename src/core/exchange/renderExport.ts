import { escapeMarkdown } from '../text/escapeMarkdown';
import type { ProvenExport } from './exportBundle';
import type { Exporter } from './exporter';
import type { Loss } from './loss';
import { lossLineText, summarizeLosses } from './lossReport';
import { offsetsText } from './offsetsText';

/** Losses of one kind that are listed; the others are counted. */
const MAX_LISTED = 20;

/** What an export came to, as a page: the files, then what the format could not hold, by reason. */
export function renderExport({ files, losses }: ProvenExport, exporter: Exporter, documents: number): string {
  const reasons = summarizeLosses(losses);
  return [
    `# Export: ${escapeMarkdown(exporter.name)}`,
    '',
    `${documents} ${documents === 1 ? 'document' : 'documents'}, ${files.length} ${files.length === 1 ? 'file' : 'files'}, read back and compared.`,
    '',
    `Offsets: ${offsetsText(exporter)}.`,
    '',
    '## Not held by the format',
    '',
    ...(reasons.length === 0 ? ['Nothing: all of it came back.'] : []),
    ...reasons.flatMap((line) => [`### ${escapeMarkdown(lossLineText(line))}`, '', ...listed(line.losses), '']),
    '## Files',
    '',
    ...files.map(({ path }) => `- ${escapeMarkdown(path)}`),
    '',
  ].join('\n');
}

function listed(losses: readonly Loss[]): readonly string[] {
  const lines = losses.slice(0, MAX_LISTED).map(({ document, annotation, aspect }) => {
    const what = [document, annotation, aspect].filter((word) => word !== undefined);
    return `- ${what.map(escapeMarkdown).join(' · ')}`;
  });
  const more = losses.length - lines.length;
  return more > 0 ? [...lines, `- and ${more} more`] : lines;
}
