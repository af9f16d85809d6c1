import type { Placed } from './core/annotation/placeAnnotations';
import type { LedgerEntry } from './core/negotiation/ledgerEntry';
import type { LedgerFilter } from './core/negotiation/ledgerFilter';
import type { CommentThread, Uri } from 'vscode';
import type { ReviewAct } from './core/review/reviewAct';

/**
 * Every id that package.json and the code share: commands with what they take, views, context keys, settings. A test
 * compares them with package.json, so that neither side can name what the other does not know.
 */
export const COMMAND = {
  annotate: 'rapporteur.annotate',
  annotateAll: 'rapporteur.annotateAll',
  applyLabel: 'rapporteur.applyLabel',
  accept: 'rapporteur.accept',
  reject: 'rapporteur.reject',
  rejectAlways: 'rapporteur.rejectAlways',
  acceptAll: 'rapporteur.acceptAll',
  rejectAll: 'rapporteur.rejectAll',
  remove: 'rapporteur.remove',
  note: 'rapporteur.note',
  undo: 'rapporteur.undo',
  redo: 'rapporteur.redo',
  nextMark: 'rapporteur.nextMark',
  previousMark: 'rapporteur.previousMark',
  goToMark: 'rapporteur.goToMark',
  nextCommitment: 'rapporteur.nextCommitment',
  previousCommitment: 'rapporteur.previousCommitment',
  goToFirst: 'rapporteur.goToFirst',
  findMentions: 'rapporteur.findMentions',
  renameEntity: 'rapporteur.renameEntity',
  reveal: 'rapporteur.reveal',
  showMore: 'rapporteur.showMore',
  refresh: 'rapporteur.refresh',
  groupByTopic: 'rapporteur.groupByTopic',
  groupByParty: 'rapporteur.groupByParty',
  groupByKind: 'rapporteur.groupByKind',
  groupByDocument: 'rapporteur.groupByDocument',
  openTopics: 'rapporteur.openTopics',
  acceptTopic: 'rapporteur.acceptTopic',
  dismissTopic: 'rapporteur.dismissTopic',
  moveToTopic: 'rapporteur.moveToTopic',
  newTopic: 'rapporteur.newTopic',
  renameTopic: 'rapporteur.renameTopic',
  moveTopic: 'rapporteur.moveTopic',
  mergeTopics: 'rapporteur.mergeTopics',
  splitTopic: 'rapporteur.splitTopic',
  filterTopics: 'rapporteur.filterTopics',
  clearFilter: 'rapporteur.clearFilter',
  openEntities: 'rapporteur.openEntities',
  thisIs: 'rapporteur.thisIs',
  notAnEntity: 'rapporteur.notAnEntity',
  sameAs: 'rapporteur.sameAs',
  showChange: 'rapporteur.showChange',
  acceptChange: 'rapporteur.acceptChange',
  detach: 'rapporteur.detach',
  attachHere: 'rapporteur.attachHere',
  findDocument: 'rapporteur.findDocument',
  reanchoringReport: 'rapporteur.reanchoringReport',
  negotiation: 'rapporteur.negotiation',
  openBoard: 'rapporteur.openBoard',
  export: 'rapporteur.export',
  import: 'rapporteur.import',
  compact: 'rapporteur.compact',
  openSettings: 'rapporteur.openSettings',
  openSample: 'rapporteur.openSample',
  review: 'rapporteur.review',
  reviewReadonly: 'rapporteur.reviewReadonly',
  reviewAct: 'rapporteur.reviewAct',
  leaveReview: 'rapporteur.leaveReview',
  reviewSummary: 'rapporteur.reviewSummary',
  showAnnotators: 'rapporteur.showAnnotators',
  agree: 'rapporteur.agree',
  dispute: 'rapporteur.dispute',
  discuss: 'rapporteur.discuss',
  sendReply: 'rapporteur.sendReply',
  disagreements: 'rapporteur.disagreements',
  nextDisagreement: 'rapporteur.nextDisagreement',
  settleDisagreement: 'rapporteur.settleDisagreement',
  agreement: 'rapporteur.agreement',
} as const;

export type CommandId = (typeof COMMAND)[keyof typeof COMMAND];

/** Commands that only links, trees and key bindings call, with arguments; the palette does not list them. */
export const INTERNAL_COMMANDS: readonly CommandId[] = [
  COMMAND.applyLabel,
  COMMAND.reveal,
  COMMAND.showMore,
  COMMAND.acceptTopic,
  COMMAND.dismissTopic,
  COMMAND.moveToTopic,
  COMMAND.findDocument,
  COMMAND.reviewAct,
  COMMAND.sendReply,
];

/**
 * Where a command acts, as hover links, tree items and tests pass it: strings and numbers only, since links carry JSON.
 * Without it a command takes the active editor's selection.
 */
export interface Place {
  readonly uri: string;
  /** UTF-16 offsets, half-open. */
  readonly start: number;
  readonly end: number;
  /** The annotation meant, where several stand on one place. */
  readonly annotation?: string;
}

/** A tree item that stands for a place; menus on it pass the item itself. */
export interface HasPlace {
  readonly place: Place;
}

/** A tree item that stands for a commitment, or for a sentence of it. */
export interface EntryRow extends HasPlace {
  readonly entry: LedgerEntry;
}

/** A tree item of a view: a place, a commitment, or what can be decided at once below it. */
export type RowArgument =
  | EntryRow
  | { readonly entry?: undefined; readonly place?: Place | undefined; readonly below: () => readonly DecidableRow[] };

/** A commitment, or an annotation on changed words. */
export type DecidableRow = EntryRow | (HasPlace & { readonly placed: Placed });

/** A tree item that stands for documents: that of its place, and those of the places below it. */
export interface DocumentsRow {
  readonly place?: Place | undefined;
  readonly below?: () => readonly HasPlace[];
}

export type PlaceArgument = Place | HasPlace | undefined;

/** What each command takes besides nothing at all; the commands that are not listed take no argument. */
export interface CommandArguments {
  [COMMAND.annotate]: [place?: PlaceArgument];
  [COMMAND.annotateAll]: [place?: PlaceArgument];
  /** The label of a digit key (1 to 9, by the setting `rapporteur.labels`) or a label by name. */
  [COMMAND.applyLabel]: [request: { readonly position?: number; readonly label?: string; readonly place?: Place }];
  /** `selected` are all rows that are selected in a tree; with more than one, all are meant. */
  [COMMAND.accept]: [place?: PlaceArgument, selected?: readonly RowArgument[]];
  [COMMAND.reject]: [place?: PlaceArgument, selected?: readonly RowArgument[]];
  /** Of the whole dossier without a row. Shows first what would be decided. */
  [COMMAND.acceptAll]: [row?: RowArgument, selected?: readonly RowArgument[]];
  [COMMAND.rejectAll]: [row?: RowArgument, selected?: readonly RowArgument[]];
  [COMMAND.rejectAlways]: [place?: PlaceArgument];
  [COMMAND.remove]: [place?: PlaceArgument];
  [COMMAND.note]: [place?: PlaceArgument, note?: string];
  [COMMAND.reveal]: [place: PlaceArgument];
  [COMMAND.goToFirst]: [place?: PlaceArgument];
  [COMMAND.findMentions]: [place?: PlaceArgument];
  [COMMAND.renameEntity]: [place?: PlaceArgument];
  /** The id of the row whose children go on, "" for the top. */
  [COMMAND.showMore]: [view: ViewId, row: string];
  /** A proposed topic as the tree shows it; `parent` is a topic id, "" the top, and asked for when it is not given. */
  [COMMAND.acceptTopic]: [
    node: {
      readonly proposal: { readonly phrase: string; readonly parent: string | undefined };
      readonly parent?: string;
    },
  ];
  /** The commitments of a row, or of all that are selected; `topic` is an id, and asked for when it is not given. */
  [COMMAND.moveToTopic]: [row: EntryRow, selected?: readonly EntryRow[], topic?: string];
  /** Of the topics, ids are given, "" for the top; whatever is not given is asked for. Each shows first what it would do. */
  [COMMAND.newTopic]: [node?: { readonly topic?: string; readonly label?: string }];
  [COMMAND.renameTopic]: [node?: { readonly topic?: string; readonly label?: string }];
  [COMMAND.moveTopic]: [node?: { readonly topic?: string; readonly parent?: string }];
  [COMMAND.mergeTopics]: [node?: { readonly topic?: string; readonly into?: string }];
  /** A topic, or the commitments of it that are to be split off: those of a row, or all that are selected. */
  [COMMAND.splitTopic]: [
    node?: Partial<EntryRow> & { readonly topic?: string; readonly label?: string; readonly words?: readonly string[] },
    selected?: readonly Partial<EntryRow>[],
  ];
  /** Asked for when it is not given; an empty one shows everything. */
  [COMMAND.filterTopics]: [filter?: LedgerFilter];
  [COMMAND.dismissTopic]: [node: { readonly proposal: { readonly id: string } }];
  /** A document that is not there any more; `path` is the one it has become, and asked for when it is not given. */
  [COMMAND.findDocument]: [
    node: { readonly lost: { readonly root: Uri; readonly path: string }; readonly path?: string },
  ];
  [COMMAND.thisIs]: [place?: PlaceArgument];
  [COMMAND.notAnEntity]: [place?: PlaceArgument];
  [COMMAND.sameAs]: [place?: PlaceArgument];
  [COMMAND.showChange]: [place?: PlaceArgument];
  [COMMAND.acceptChange]: [place?: PlaceArgument];
  [COMMAND.detach]: [place?: PlaceArgument];
  [COMMAND.attachHere]: [place?: PlaceArgument];
  /** Of a row of a tree, its documents. Whatever is not given is asked for. */
  [COMMAND.export]: [request?: DocumentsRow | ExportRequest, selected?: readonly DocumentsRow[]];
  [COMMAND.import]: [request?: ImportRequest];
  /** "made" by the key's binding, which has just made the editor read-only. */
  [COMMAND.review]: [readonly?: 'made'];
  [COMMAND.agree]: [place?: PlaceArgument];
  [COMMAND.dispute]: [place?: PlaceArgument, reason?: string];
  [COMMAND.discuss]: [place?: PlaceArgument, text?: string];
  /** As the editor's comment threads call it. */
  [COMMAND.sendReply]: [reply: { readonly thread: CommentThread; readonly text: string }];
  /** `choice` is asked for when it is not given; without an annotator nothing is to be marked there. */
  [COMMAND.settleDisagreement]: [
    place?: PlaceArgument,
    choice?: { readonly annotator?: string; readonly reason: string },
  ];
  [COMMAND.reviewAct]: [request: { readonly act: ReviewAct }];
}

export interface ExportRequest {
  readonly documents: readonly Uri[];
  /** As on the command line: "brat"; asked for when it is not given. */
  readonly format?: string;
  /** A file for a format that is one file, else a folder; asked for when it is not given. */
  readonly to?: Uri;
}

export interface ImportRequest {
  readonly format: string;
  readonly files: readonly Uri[];
  /** The folder of the dossier. */
  readonly root: Uri;
}

export type ArgumentsOf<C extends CommandId> = C extends keyof CommandArguments ? CommandArguments[C] : [];

export const VIEW_CONTAINER = 'rapporteur';

export const VIEW = {
  topics: 'rapporteur.topics',
  parties: 'rapporteur.parties',
  review: 'rapporteur.review',
  rounds: 'rapporteur.rounds',
} as const;

export type ViewId = (typeof VIEW)[keyof typeof VIEW];

/** What `when` clauses of package.json may ask. */
export const CONTEXT = {
  /** "topic", "party", "kind" or "document": how the topics view is grouped. */
  grouping: 'rapporteur.grouping',
  /** True while a filter hides commitments from the topics view. */
  filtered: 'rapporteur.filtered',
  /** True once the folder was read and holds no Markdown file. */
  emptyFolder: 'rapporteur.emptyFolder',
  canUndo: 'rapporteur.canUndo',
  canRedo: 'rapporteur.canRedo',
  /** True for a moment when an article of the folder has been read; ticks a step of the walkthrough. */
  articleRead: 'rapporteur.articleRead',
  /** True for a moment when a card explains a mark; ticks a step of the walkthrough. */
  explained: 'rapporteur.explained',
  /** True for a moment when something was decided on an article; ticks a step of the walkthrough. */
  decided: 'rapporteur.decided',
  /** True while the active editor is in review mode. */
  reviewing: 'rapporteur.reviewing',
} as const;

export const SETTING = {
  annotator: 'rapporteur.annotator',
  labels: 'rapporteur.labels',
  entities: 'rapporteur.marks.entities',
  commitments: 'rapporteur.marks.commitments',
  hover: 'rapporteur.hover.enabled',
  followEditor: 'rapporteur.topics.followEditor',
  files: 'rapporteur.files',
  summary: 'rapporteur.review.summary',
} as const;

/** The types of the settings' values, as package.json's schemas allow them. */
export interface SettingValues {
  [SETTING.annotator]: string;
  [SETTING.labels]: readonly string[];
  [SETTING.entities]: readonly string[];
  [SETTING.commitments]: readonly string[];
  [SETTING.hover]: boolean;
  [SETTING.followEditor]: boolean;
  [SETTING.files]: string;
  [SETTING.summary]: 'offer' | 'always' | 'never';
}
