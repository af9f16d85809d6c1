import { countText } from '../countText';
import { groupBy } from '../groupBy';
import { english, said, told, type Say } from '../message';
import { escapeMarkdown } from '../text/escapeMarkdown';
import type { ProvenExport } from './exportBundle';
import type { Exporter } from './exporter';
import type { Loss } from './loss';
import { aspectText, lossLineText, summarizeLosses } from './lossReport';
import { offsetsText } from './offsetsText';
import type { Scope } from './toExchange';

/** Annotations that are listed for one reason; the others are counted. */
const MAX_LISTED = 20;

/** What was exported. */
export interface Exported {
  readonly exporter: Exporter;
  /** How many. */
  readonly documents: number;
  readonly scope: Scope;
}

const SUGGESTED = said`Nobody has annotated these documents: what the rules suggest was written, marked as such.`;

/** What an export came to, as a page: the files, then what the format could not hold, by reason. */
export function renderExport(
  { files, losses }: ProvenExport,
  { exporter, documents, scope }: Exported,
  say: Say = english,
): string {
  const reasons = summarizeLosses(losses);
  return [
    `# ${say('Export: {0}', escapeMarkdown(exporter.name))}`,
    '',
    say(
      '{0}, {1}, read back and compared.',
      countText(documents, 'document', say),
      countText(files.length, 'file', say),
    ),
    '',
    say('Offsets: {0}.', offsetsText(exporter, say)),
    ...(scope === 'suggestions' ? ['', told(SUGGESTED, say)] : []),
    '',
    `## ${say('Not held by the format')}`,
    '',
    ...(reasons.length === 0 ? [say('Nothing: all of it came back.')] : []),
    ...reasons.flatMap((line) => [
      `### ${escapeMarkdown(lossLineText(line, say))}`,
      '',
      ...listed(line.losses, say),
      '',
    ]),
    `## ${say('Files')}`,
    '',
    ...files.map(({ path }) => `- ${escapeMarkdown(path)}`),
    '',
  ].join('\n');
}

/** A line for each annotation, by its words, with all that is lost of it. */
function listed(losses: readonly Loss[], say: Say): readonly string[] {
  const byAnnotation = [...groupBy(losses, ({ document, annotation }) => `${document}\n${annotation}`).values()];
  const lines = byAnnotation.slice(0, MAX_LISTED).map(([loss, ...others]) => {
    const { document, annotation, quote } = loss!;
    const which = quote === undefined ? annotation : `“${quote}”`;
    const aspects = [loss!, ...others].map(({ aspect }) => aspectText(aspect, say)).join(', ');
    return `- ${[document, which, aspects]
      .filter((word) => word !== undefined)
      .map(escapeMarkdown)
      .join(' · ')}`;
  });
  const more = byAnnotation.length - lines.length;
  return more > 0 ? [...lines, `- ${say('and {0} more', more)}`] : lines;
}
