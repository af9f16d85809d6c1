import { isNode, isPair, isSeq, parseDocument, Scalar, visit, type Document, type Node, type Pair } from 'yaml';

/**
 * The text of an edited topics file. Comments, blank lines, order and quotes stay; so do line ends, indentation and the
 * way lists in brackets were broken into lines, so that a diff shows the edit and nothing else.
 */
export function renderTopicFile(document: Document, source: string): string {
  const held = holdLists(document, source);
  const text = toText(document, source);
  for (const { pair, list } of held) pair.value = list;
  const laidOut = held.reduceRight((all, { layout }, at) => all.replace(`: ${standIn(at)}`, () => layout), text);
  const whole = parseDocument(laidOut).errors.length === 0 ? laidOut : toText(document, source);
  return restoreEdges(whole, source);
}

/** Lists inside a node that goes to another depth are laid out anew: their lines may not be indented enough there. */
export function forgetLayout(node: Node): void {
  visit(node, { Seq: (_, list) => void (list.range = null) });
}

interface HeldList {
  readonly pair: Pair;
  readonly list: unknown;
  /** From the colon to the closing bracket, as the file had it. */
  readonly layout: string;
}

/** Puts a word in the place of each list in brackets that is as it was read. */
function holdLists(document: Document, source: string): readonly HeldList[] {
  const held: HeldList[] = [];
  visit(document, {
    Pair: (_, pair) => {
      const { key, value: list } = pair;
      if (!isNode(key) || !key.range || !isSeq(list) || !list.flow || !isAsRead(list)) return;
      held.push({ pair, list, layout: source.slice(key.range[1], list.range![1]) });
      const word = new Scalar(standIn(held.length - 1));
      word.comment = list.comment ?? null;
      pair.value = word;
      return visit.SKIP;
    },
  });
  return held;
}

/** What was added in an edit has no place in the source. */
const isAsRead = (list: Node & { readonly items: readonly unknown[] }): boolean =>
  !!list.range && list.items.every((item) => isNode(item) && !isPair(item) && !!item.range);

const standIn = (at: number): string => `rapporteur-list-${at}-`;

function toText(document: Document, source: string): string {
  const step = /^( +)[^\s#]/m.exec(source)?.[1]?.length ?? 2;
  return document.toString({
    lineWidth: 0,
    flowCollectionPadding: /\[ \S/.test(source),
    indent: step,
    indentSeq: !hasFlushList(source),
  });
}

/** True if the items of "topics" stand as far left as the key itself. */
function hasFlushList(source: string): boolean {
  const key = source.search(/^\uFEFF?topics:/m);
  return key >= 0 && /^(?:[ \t]*(?:#[^\r\n]*)?\r?\n)*- /.test(source.slice(source.indexOf('\n', key) + 1));
}

function restoreEdges(text: string, source: string): string {
  const ends = source.includes('\r\n') ? text.replace(/\r?\n/g, '\r\n') : text;
  return source.startsWith('\uFEFF') && !ends.startsWith('\uFEFF') ? `\uFEFF${ends}` : ends;
}
