import type { l10n as L10n } from 'vscode';
import type { CommitmentKind } from '../../core/commitments/commitment';
import type { ReviewState } from '../../core/negotiation/ledgerEntry';
import type { Move } from '../../core/negotiation/move';

/** Where the texts of the person's language come from; the page's tests give their own. */
export type Translator = Pick<typeof L10n, 't'>;

/** The texts of the board's page in the person's language; they come in as an argument, so that a page can be tested. */
export const boardWords = (l10n: Translator, kinds: Readonly<Record<CommitmentKind, string>>) => ({
  kinds,
  reviews: reviewWords(l10n),
  moves: moveWords(l10n),
  ...frameWords(l10n),
  ...positionWords(l10n),
  ...timelineWords(l10n),
  ...ledgerWords(l10n),
  ...deadlineWords(l10n),
});

const reviewWords = (l10n: Translator): Readonly<Record<ReviewState, string>> => ({
  unreviewed: l10n.t('Not reviewed'),
  accepted: l10n.t('Accepted'),
  disputed: l10n.t('Disputed'),
  rejected: l10n.t('Rejected'),
});

const moveWords = (l10n: Translator): Readonly<Record<Move, string>> => ({
  opened: l10n.t('first stated'),
  restated: l10n.t('restated'),
  amended: l10n.t('amended'),
  strengthened: l10n.t('strengthened'),
  weakened: l10n.t('weakened'),
  conceded: l10n.t('conceded'),
  hardened: l10n.t('hardened'),
  agreed: l10n.t('agreed'),
  withdrawn: l10n.t('withdrawn'),
});

const frameWords = (l10n: Translator) => ({
  title: l10n.t('Board'),
  skip: l10n.t('Skip to the content'),
  tabs: {
    positions: l10n.t('Positions'),
    timeline: l10n.t('Timeline'),
    ledger: l10n.t('Ledger'),
    deadlines: l10n.t('Deadlines'),
  },
  summary: l10n.t('Documents: {0} · Commitments: {1} · Today: {2}'),
  reading: l10n.t('Reading the folder… Documents so far: {0}'),
  nothing: l10n.t(
    'No commitment was found in this folder. Open a folder with Markdown news files, or read it again from the Topics view.',
  ),
  export: l10n.t('Export…'),
  exportAll: l10n.t('Export the documents of the board…'),
  exportShown: l10n.t('Export the documents of these commitments…'),
  noDate: l10n.t('no date'),
  noParty: l10n.t('party not known'),
  details: l10n.t('Details'),
  keys: l10n.t('Arrow keys move, Enter shows the sentence in its text.'),
});

const positionWords = (l10n: Translator) => ({
  positionsOf: l10n.t('Positions by topic and party'),
  topic: l10n.t('Topic'),
  sortParties: l10n.t('Order of parties'),
  byPositions: l10n.t('Most positions first'),
  byLatest: l10n.t('Latest statement first'),
  byName: l10n.t('By name'),
  limitParties: l10n.t('Parties shown'),
  all: l10n.t('All'),
  partiesShown: l10n.t('Parties: {0} of {1} · Topics: {2} · Positions known: {3} of {4}'),
  notKnown: l10n.t('Not known'),
  askedTimes: l10n.t('asked by others: {0}'),
  changed: l10n.t('Changed'),
  contradicted: l10n.t('Contradicted'),
  onTopic: l10n.t('{0} on {1}'),
  course: l10n.t('Course: {0}'),
  historyOf: l10n.t('What was stated'),
  contradictedBy: l10n.t('Contradicted by'),
  askedBy: l10n.t('Asked of it by others'),
  nothingStated: l10n.t('No statement of it on this topic was found in the documents that were read.'),
  noPositions: l10n.t('No commitment has both a party and a topic.'),
});

const timelineWords = (l10n: Translator) => ({
  timelineOf: l10n.t('Commitments over time, by topic'),
  savePicture: l10n.t('Save as SVG…'),
  zoom: l10n.t('Width'),
  zoomTimes: l10n.t('{0}×'),
  fit: l10n.t('Fit'),
  drawn: l10n.t('Drawn: {0} · Without a date: {1}'),
  drawnLimit: l10n.t('Only the latest {0} of {1} dated commitments are drawn.'),
  round: l10n.t('Round {0}'),
  todayLine: l10n.t('Today'),
  legend: l10n.t('Signs'),
  restatedLine: l10n.t('Restated'),
  changedLine: l10n.t('Restated with a change'),
  roundBand: l10n.t('Round of talks'),
  chainOf: l10n.t('Also stated'),
  noDates: l10n.t('No document with a commitment tells when it was published.'),
});

const ledgerWords = (l10n: Translator) => ({
  ledgerOf: l10n.t('Commitments'),
  filterText: l10n.t('Words'),
  filterParty: l10n.t('Party'),
  filterKind: l10n.t('Kind'),
  filterTopic: l10n.t('Topic'),
  filterReview: l10n.t('Status'),
  clear: l10n.t('Clear filters'),
  any: l10n.t('All'),
  copyMarkdown: l10n.t('Copy as Markdown'),
  copyCsv: l10n.t('Copy as CSV'),
  shown: l10n.t('Commitments: {0} of {1}'),
  rows: l10n.t('Rows {0} to {1} of {2}'),
  previousRows: l10n.t('Previous rows'),
  nextRows: l10n.t('Next rows'),
  sortBy: l10n.t('Sort by {0}'),
  columns: {
    published: l10n.t('Date'),
    parties: l10n.t('Party'),
    kind: l10n.t('Kind'),
    text: l10n.t('Commitment'),
    topic: l10n.t('Topic'),
    due: l10n.t('Due'),
    review: l10n.t('Status'),
  },
  noMatch: l10n.t('No commitment fits these filters.'),
});

const deadlineWords = (l10n: Translator) => ({
  states: {
    overdue: l10n.t('Overdue'),
    due: l10n.t('Due within 30 days'),
    upcoming: l10n.t('Upcoming'),
    undated: l10n.t('Without a date'),
  },
  overdueNote: l10n.t('The day has passed. Whether it was kept, no document is taken to tell: look it up.'),
  undatedNote: l10n.t('The words name no day that could be told.'),
  saveCalendar: l10n.t('Save as Calendar (.ics)…'),
  daysOver: l10n.t('days overdue: {0}'),
  daysLeft: l10n.t('days left: {0}'),
  lastDay: l10n.t('today'),
  moved: l10n.t('Before that'),
  later: l10n.t('Stated later, without a day'),
  noDeadlines: l10n.t('No commitment names when it is due.'),
  more: l10n.t('Show more ({0} are left)'),
});
