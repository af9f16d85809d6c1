import { groupBy } from '../groupBy';
import { escapeMarkdown } from '../text/escapeMarkdown';
import { shortenText } from '../text/shortenText';
import type { Contradiction } from './contradictions';
import type { Matter } from './matters';
import type { Negotiation } from './negotiation';
import { placeLink, type LinesOf } from './placeLink';
import { positionText, type Position } from './positions';
import { describeChange, renderStatement } from './renderStatement';
import type { Round } from './rounds';

/** How much of each sort the page lists: what a person can still read through, and an editor shows at once. */
export const NEGOTIATION_LIMITS = {
  contradictions: 200,
  rounds: 100,
  positions: 400,
  matters: 200,
  /** Of one position or one restated commitment, the latest. */
  statements: 20,
  /** That others ask of one party on one topic, the latest. */
  demands: 5,
  /** That tell of one round. */
  documents: 8,
} as const;

/** A heading is one line: a longer clause is cut at a word. In UTF-16 units. */
const MAX_HEADING = 90;

/** What the page tells besides the negotiation itself. */
export interface NegotiationFrame {
  /** How many documents were read. */
  readonly documents: number;
  readonly commitments: number;
  /** Why the page does not tell of the whole dossier; undefined when it does. */
  readonly incomplete: string | undefined;
  /** The label of a topic, with those above it. */
  readonly topicName: (id: string) => string;
  readonly linesOf: LinesOf;
}

/** A negotiation as a Markdown page: what contradicts, the rounds, who stands where and since when, what was restated. */
export function renderNegotiation(negotiation: Negotiation, frame: NegotiationFrame): string {
  const parts = ['# Positions and contradictions', summary(negotiation, frame)];
  if (frame.incomplete !== undefined) parts.push(`**${escapeMarkdown(frame.incomplete)}**`);
  if (frame.commitments > 0) parts.push(...sections(negotiation, frame));
  return `${parts.join('\n\n')}\n`;
}

function summary({ contradictions, rounds, positions, matters }: Negotiation, frame: NegotiationFrame): string {
  const { documents, commitments } = frame;
  if (documents === 0 && frame.incomplete !== undefined) return 'No document was read.';
  if (documents === 0) return 'No document was read: the folder holds no Markdown file that Rapporteur may read.';
  if (commitments === 0) return `${count(documents, 'document')} read, and no commitment found in them.`;
  const counts = [
    count(commitments, 'commitment'),
    count(contradictions.length, 'contradiction'),
    count(rounds.length, 'round'),
    count(positions.length, 'position'),
    `${matters.length} restated`,
  ];
  return `${count(documents, 'document')} read: ${counts.join(', ')}. Rejected commitments count for nothing.`;
}

function sections(negotiation: Negotiation, frame: NegotiationFrame): readonly string[] {
  const { contradictions, rounds, positions, matters } = negotiation;
  const limits = NEGOTIATION_LIMITS;
  return [
    '## Contradictions',
    ...listed(
      contradictions,
      limits.contradictions,
      (each) => renderContradiction(each, frame),
      NOTHING.contradictions,
    ),
    '## Rounds of talks',
    ...listed(rounds, limits.rounds, (each) => renderRound(each, frame), NOTHING.rounds),
    '## Positions',
    ...renderPositions(positions, frame),
    '## Restated commitments',
    ...listed(matters, limits.matters, (each) => renderMatter(each, frame), NOTHING.matters),
  ];
}

const NOTHING = {
  contradictions: 'No two statements were found that contradict each other.',
  rounds: 'No document names a numbered round of talks.',
  positions: 'No commitment has both a party and a topic.',
  matters: 'No commitment is stated twice.',
} as const;

/** The first of them, and how many there are if these are not all. */
function listed<T>(all: readonly T[], limit: number, render: (each: T) => string, nothing: string): readonly string[] {
  if (all.length === 0) return [nothing];
  const shown = all.slice(0, limit).map(render);
  return all.length > limit ? [...shown, `Only the first ${limit} of ${all.length} are listed.`] : shown;
}

function renderContradiction({ earlier, later, change, days }: Contradiction, { linesOf }: NegotiationFrame): string {
  const apart = days === undefined ? '' : days === 0 ? ', on the same day' : `, ${count(days, 'day')} apart`;
  return [
    `### ${escapeMarkdown(`${CONTRADICTS[change.aspect] ?? ''}${describeChange(change)}${apart}`)}`,
    '',
    renderStatement(earlier, linesOf, { withParties: true }),
    renderStatement(later, linesOf, { withParties: true }),
  ].join('\n');
}

const CONTRADICTS: Partial<Record<Contradiction['change']['aspect'], string>> = { act: 'Promised and refused: ' };

function renderRound({ number, start, end, place, parties, mentions }: Round, { linesOf }: NegotiationFrame): string {
  const date = start === undefined ? 'date not known' : end && end !== start ? `${start} to ${end}` : start;
  const facts = [date, place ?? 'place not known', parties.join(', ')].filter(Boolean);
  const documents = [...groupBy(mentions, ({ file }) => file).values()].map(([first]) => first!);
  const shown = documents.slice(0, NEGOTIATION_LIMITS.documents);
  const more = documents.length - shown.length;
  return [
    `- **Round ${number}** · ${facts.map(escapeMarkdown).join(' · ')}`,
    ...shown.map((mention) => `  - ${placeLink({ file: mention.file, span: mention.span }, linesOf)}`),
    ...(more > 0 ? [`  - and ${count(more, 'more document')}`] : []),
  ].join('\n');
}

function renderPositions(positions: readonly Position[], frame: NegotiationFrame): readonly string[] {
  let party = '';
  const render = (position: Position): string => {
    const heading = position.party === party ? [] : [`### ${escapeMarkdown(position.party)}`, ''];
    party = position.party;
    return [...heading, ...positionLines(position, frame)].join('\n');
  };
  return listed(positions, NEGOTIATION_LIMITS.positions, render, NOTHING.positions);
}

function positionLines(position: Position, { topicName, linesOf }: NegotiationFrame): readonly string[] {
  const { topic, stance, history, asked } = position;
  return [
    `#### ${escapeMarkdown(`${topicName(topic)}: ${stance.kind}, ${stance.published ?? 'date not known'}`)}`,
    '',
    `History: **${positionText(position)}**`,
    '',
    ...latest(history, NEGOTIATION_LIMITS.statements, ({ entry, move, changes }) =>
      renderStatement(entry, linesOf, { move, changes }),
    ),
    ...(asked.length === 0 ? [] : ['', 'Asked of it by others:', '']),
    ...latest(asked, NEGOTIATION_LIMITS.demands, (entry) => renderStatement(entry, linesOf, { withParties: true })),
  ];
}

function renderMatter({ statements }: Matter, { linesOf }: NegotiationFrame): string {
  return [
    `### ${escapeMarkdown(shortenText(statements[0]!.entry.text, MAX_HEADING))}`,
    '',
    ...latest(statements, NEGOTIATION_LIMITS.statements, ({ entry, changes }) =>
      renderStatement(entry, linesOf, { changes, withParties: true }),
    ),
  ].join('\n');
}

/** The last of a history, with a word on how many came before. */
function latest<T>(all: readonly T[], limit: number, render: (each: T) => string): readonly string[] {
  const left = Math.max(0, all.length - limit);
  const note = left > 0 ? [`- (${count(left, 'earlier statement')} left out)`] : [];
  return [...note, ...all.slice(left).map(render)];
}

const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`;
