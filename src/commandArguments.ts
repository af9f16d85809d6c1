import {
  isCall,
  isOffset,
  isText,
  listOf,
  maybe,
  oneOf,
  optional,
  required,
  withKeys,
  withOnly,
  type Shape,
  type Test,
} from './argumentShape';
import { COMMITMENT_KINDS } from './core/commitments/commitment';
import { REVIEW_STATES } from './core/negotiation/ledgerEntry';
import { REVIEW_ACTS } from './core/review/reviewAct';
import { COMMAND, VIEW, type ArgumentsOf, type CommandArguments, type CommandId } from './manifest';

/**
 * The arguments of a command as it may take them, or undefined when one of them is not what the manifest says. Links carry
 * JSON and other extensions pass what they like, so that nothing of it is believed before it was looked at. What menus add
 * of their own accord (the file, the selected rows) counts as not given, and what is too much is dropped.
 */
export function readArguments<C extends CommandId>(id: C, given: readonly unknown[]): ArgumentsOf<C> | undefined {
  const shapes: readonly Shape[] = Object.hasOwn(SHAPES, id) ? SHAPES[id as keyof CommandArguments] : [];
  const read = shapes.map((shape, i) => (shape.isMenus?.(given[i]) ? undefined : given[i]));
  return shapes.every((shape, i) => shape.accepts(read[i])) ? (read as ArgumentsOf<C>) : undefined;
}

/** An address as the editor makes it, which JSON cannot be. */
const isUri: Test = (value) =>
  typeof value === 'object' &&
  value !== null &&
  isText(Reflect.get(value, 'scheme')) &&
  isText(Reflect.get(value, 'path')) &&
  isCall(Reflect.get(value, 'with'));

const isPlace: Test = (value) =>
  withKeys({ uri: isText, start: isOffset, end: isOffset, annotation: maybe(isText) })(value) &&
  Reflect.get(value as object, 'start') <= Reflect.get(value as object, 'end');

const isEntry = withKeys({
  ...{ id: isText, file: isText, text: isText, topic: isText, kind: oneOf(COMMITMENT_KINDS) },
  ...{ review: oneOf(REVIEW_STATES), annotation: maybe(isText) },
});
const hasPlace = withKeys({ id: maybe(isText), entry: maybe(isEntry), place: isPlace });
const isEntryRow = withKeys({ id: maybe(isText), entry: isEntry, place: isPlace });
/** A row of one of our trees, which has an id there. */
const isRow = withKeys({ id: isText, entry: maybe(isEntry), place: maybe(isPlace), below: maybe(isCall) });

/** A menu of the editor passes its file; a menu of a tree passes the row, and the rows that are selected. */
const place = optional((value) => isPlace(value) || hasPlace(value), isUri);
const words = optional(isText, Array.isArray);
const row = optional((value) => isEntryRow(value) || isRow(value));
const rows = optional(listOf((value) => isEntryRow(value) || isRow(value)));
const optionalTexts = (...keys: readonly string[]): Readonly<Record<string, Test>> =>
  Object.fromEntries(keys.map((key) => [key, maybe(isText)]));
const topic = (...keys: readonly string[]): Shape => optional(withKeys(optionalTexts('topic', ...keys)));

const SHAPES: Readonly<Record<keyof CommandArguments, readonly Shape[]>> = {
  [COMMAND.annotate]: [place],
  [COMMAND.annotateAll]: [place],
  [COMMAND.applyLabel]: [
    required(withOnly({ position: maybe(isOffset), label: maybe(isText), place: maybe(isPlace) })),
  ],
  [COMMAND.accept]: [place, rows],
  [COMMAND.reject]: [place, rows],
  [COMMAND.acceptAll]: [row, rows],
  [COMMAND.rejectAll]: [row, rows],
  [COMMAND.rejectAlways]: [place],
  [COMMAND.remove]: [place],
  [COMMAND.note]: [place, words],
  [COMMAND.reveal]: [required((value) => isPlace(value) || hasPlace(value))],
  [COMMAND.goToFirst]: [place],
  [COMMAND.findMentions]: [place],
  [COMMAND.renameEntity]: [place],
  [COMMAND.showMore]: [required(oneOf(Object.values(VIEW))), required(isText)],
  [COMMAND.acceptTopic]: [
    required(withKeys({ proposal: withKeys({ phrase: isText, parent: maybe(isText) }), parent: maybe(isText) })),
  ],
  [COMMAND.moveToTopic]: [required(isEntryRow), rows, optional(isText)],
  [COMMAND.newTopic]: [topic('label')],
  [COMMAND.renameTopic]: [topic('label')],
  [COMMAND.moveTopic]: [topic('parent')],
  [COMMAND.mergeTopics]: [topic('into')],
  [COMMAND.splitTopic]: [
    optional(
      withKeys({
        ...{ ...optionalTexts('topic', 'label'), words: maybe(listOf(isText)) },
        ...{ id: maybe(isText), entry: maybe(isEntry), place: maybe(isPlace) },
      }),
    ),
    rows,
  ],
  [COMMAND.filterTopics]: [
    optional(
      withOnly({
        ...{ kinds: maybe(listOf(oneOf(COMMITMENT_KINDS))), reviews: maybe(listOf(oneOf(REVIEW_STATES))) },
        ...{ parties: maybe(listOf(isText)), topics: maybe(listOf(isText)), files: maybe(listOf(isText)) },
        ...{ published: maybe(listOf(isText)), words: maybe(isText) },
      }),
      isRow,
    ),
  ],
  [COMMAND.dismissTopic]: [required(withKeys({ proposal: withKeys({ id: isText }) }))],
  [COMMAND.findDocument]: [required(withKeys({ lost: withKeys({ root: isUri, path: isText }), path: maybe(isText) }))],
  [COMMAND.thisIs]: [place],
  [COMMAND.notAnEntity]: [place],
  [COMMAND.sameAs]: [place],
  [COMMAND.showChange]: [place],
  [COMMAND.acceptChange]: [place],
  [COMMAND.detach]: [place],
  [COMMAND.attachHere]: [place],
  [COMMAND.export]: [
    optional(
      (value) =>
        withOnly({ format: isText, documents: listOf(isUri), to: isUri })(value) || isEntryRow(value) || isRow(value),
    ),
    rows,
  ],
  [COMMAND.import]: [optional(withOnly({ format: isText, files: listOf(isUri), root: isUri }), isRow)],
  [COMMAND.review]: [optional(oneOf(['made']), isUri)],
  [COMMAND.agree]: [place],
  [COMMAND.dispute]: [place, words],
  [COMMAND.discuss]: [place, words],
  [COMMAND.sendReply]: [required(withKeys({ thread: withThread, text: isText }))],
  [COMMAND.settleDisagreement]: [place, optional(withKeys({ annotator: maybe(isText), reason: isText }))],
  [COMMAND.reviewAct]: [required(withOnly({ act: oneOf(Object.keys(REVIEW_ACTS)) }))],
};

/** The editor's threads keep their properties behind accessors. */
function withThread(value: unknown): boolean {
  return typeof value === 'object' && value !== null && isUri(Reflect.get(value, 'uri'));
}
