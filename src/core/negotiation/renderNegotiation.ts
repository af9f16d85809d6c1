import { english, told, type Say } from '../message';
import { KIND_WORDS } from './statementWords';
import { countText } from '../countText';
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
export function renderNegotiation(negotiation: Negotiation, frame: NegotiationFrame, say: Say = english): string {
  return renderPage(negotiation, { ...frame, say });
}

/** The frame with the language to say it in. */
interface Page extends NegotiationFrame {
  readonly say: Say;
}

function renderPage(negotiation: Negotiation, frame: Page): string {
  const parts = [`# ${frame.say('Positions and contradictions')}`, summary(negotiation, frame)];
  if (frame.incomplete !== undefined) parts.push(`**${escapeMarkdown(frame.incomplete)}**`);
  if (frame.commitments > 0) parts.push(...sections(negotiation, frame));
  return `${parts.join('\n\n')}\n`;
}

function summary({ contradictions, rounds, positions, matters }: Negotiation, frame: Page): string {
  const { documents, commitments, say } = frame;
  if (documents === 0 && frame.incomplete !== undefined) return say('No document was read.');
  if (documents === 0) return say('No document was read: the folder holds no Markdown file that Rapporteur may read.');
  if (commitments === 0)
    return say('{0} read, and no commitment found in them.', countText(documents, 'document', say));
  const counts = [
    countText(commitments, 'commitment', say),
    countText(contradictions.length, 'contradiction', say),
    countText(rounds.length, 'round', say),
    countText(positions.length, 'position', say),
    say('{0} restated', matters.length),
  ];
  return say(
    '{0} read: {1}. Rejected commitments count for nothing.',
    countText(documents, 'document', say),
    counts.join(', '),
  );
}

function sections(negotiation: Negotiation, frame: Page): readonly string[] {
  const { contradictions, rounds, positions, matters } = negotiation;
  const { say } = frame;
  const limits = NEGOTIATION_LIMITS;
  return [
    `## ${say('Contradictions')}`,
    ...listed(
      contradictions,
      limits.contradictions,
      (each) => renderContradiction(each, frame),
      say('No two statements were found that contradict each other.'),
      say,
    ),
    `## ${say('Rounds of talks')}`,
    ...listed(
      rounds,
      limits.rounds,
      (each) => renderRound(each, frame),
      say('No document names a numbered round of talks.'),
      say,
    ),
    `## ${say('Positions')}`,
    ...renderPositions(positions, frame),
    `## ${say('Restated commitments')}`,
    ...listed(matters, limits.matters, (each) => renderMatter(each, frame), say('No commitment is stated twice.'), say),
  ];
}

/** The first of them, and how many there are if these are not all. */
function listed<T>(
  all: readonly T[],
  limit: number,
  render: (each: T) => string,
  nothing: string,
  say: Say,
): readonly string[] {
  if (all.length === 0) return [nothing];
  const shown = all.slice(0, limit).map(render);
  return all.length > limit ? [...shown, say('Only the first {0} of {1} are listed.', limit, all.length)] : shown;
}

function renderContradiction({ earlier, later, change, days }: Contradiction, { linesOf, say }: Page): string {
  const said = describeChange(change, say);
  const what = change.aspect === 'act' ? say('Promised and refused: {0}', said) : said;
  const apart = days === 0 ? say('on the same day') : say('{0} apart', countText(days ?? 0, 'day', say));
  return [
    `### ${escapeMarkdown(days === undefined ? what : `${what}, ${apart}`)}`,
    '',
    renderStatement(earlier, linesOf, { withParties: true }, say),
    renderStatement(later, linesOf, { withParties: true }, say),
  ].join('\n');
}

function renderRound({ number, start, end, place, parties, mentions }: Round, { linesOf, say }: Page): string {
  const date =
    start === undefined ? say('date not known') : end && end !== start ? say('{0} to {1}', start, end) : start;
  const facts = [date, place ?? say('place not known'), parties.join(', ')].filter(Boolean);
  const documents = [...groupBy(mentions, ({ file }) => file).values()].map(([first]) => first!);
  const shown = documents.slice(0, NEGOTIATION_LIMITS.documents);
  const more = documents.length - shown.length;
  return [
    `- **${say('Round {0}', number)}** · ${facts.map(escapeMarkdown).join(' · ')}`,
    ...shown.map((mention) => `  - ${placeLink({ file: mention.file, span: mention.span }, linesOf)}`),
    ...(more > 0 ? [`  - ${more === 1 ? say('and 1 more document') : say('and {0} more documents', more)}`] : []),
  ].join('\n');
}

function renderPositions(positions: readonly Position[], frame: Page): readonly string[] {
  let party = '';
  const render = (position: Position): string => {
    const heading = position.party === party ? [] : [`### ${escapeMarkdown(position.party)}`, ''];
    party = position.party;
    return [...heading, ...positionLines(position, frame)].join('\n');
  };
  return listed(
    positions,
    NEGOTIATION_LIMITS.positions,
    render,
    frame.say('No commitment has both a party and a topic.'),
    frame.say,
  );
}

function positionLines(position: Position, { topicName, linesOf, say }: Page): readonly string[] {
  const { topic, stance, history, asked } = position;
  return [
    `#### ${escapeMarkdown(`${topicName(topic)}: ${told(KIND_WORDS[stance.kind], say)}, ${stance.published ?? say('date not known')}`)}`,
    '',
    say('History: {0}', `**${positionText(position, say)}**`),
    '',
    ...latest(history, NEGOTIATION_LIMITS.statements, say, ({ entry, move, changes }) =>
      renderStatement(entry, linesOf, { move, changes }, say),
    ),
    ...(asked.length === 0 ? [] : ['', say('Asked of it by others:'), '']),
    ...latest(asked, NEGOTIATION_LIMITS.demands, say, (entry) =>
      renderStatement(entry, linesOf, { withParties: true }, say),
    ),
  ];
}

function renderMatter({ statements }: Matter, { linesOf, say }: Page): string {
  return [
    `### ${escapeMarkdown(shortenText(statements[0]!.entry.text, MAX_HEADING))}`,
    '',
    ...latest(statements, NEGOTIATION_LIMITS.statements, say, ({ entry, changes }) =>
      renderStatement(entry, linesOf, { changes, withParties: true }, say),
    ),
  ].join('\n');
}

/** The last of a history, with a word on how many came before. */
function latest<T>(all: readonly T[], limit: number, say: Say, render: (each: T) => string): readonly string[] {
  const left = Math.max(0, all.length - limit);
  const note =
    left > 0
      ? [`- (${left === 1 ? say('1 earlier statement left out') : say('{0} earlier statements left out', left)})`]
      : [];
  return [...note, ...all.slice(left).map(render)];
}
