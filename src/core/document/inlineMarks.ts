/** Source within a block that a reader does not see as it stands: half of a mark, which shows nothing, or an escape. */
export interface InlineMark {
  readonly start: number;
  readonly end: number;
  /** What a reader sees in its place. */
  readonly shows: string;
}

/**
 * The marks of a chunk from `from` on, in text order, if all of them are of the kinds that fill news: emphasis by stars, not
 * within emphasis, links with a plain address, and escapes, each closed and none astride another. Undefined when anything
 * else stands there, or might: that is for the parser to read.
 */
export function inlineMarks(source: string, from: number): readonly InlineMark[] | undefined {
  let link = false;
  // The stars that wait for their like, and those that did where the link began: emphasis around a link must not end in it.
  let open = '';
  let around = '';
  const marks: InlineMark[] = [];
  anyMark.lastIndex = from;
  for (let match = anyMark.exec(source); match; match = anyMark.exec(source)) {
    const [mark] = match;
    const start = match.index;
    const end = start + mark.length;
    if (mark === '*' || mark === '**') {
      if (link && around !== '') return undefined;
      if (open === '' ? !opens(source, start, end) : open !== mark || !closes(source, start, end)) return undefined;
      open = open === '' ? mark : '';
    } else if (mark === '[') {
      if (link || !startsText(source, start)) return undefined;
      link = true;
      around = open;
    } else if (mark.startsWith('](')) {
      if (!link || open !== around || source[start - 1] === '[') return undefined;
      link = false;
    } else if (mark.length !== 2 || mark[0] !== '\\') {
      return undefined;
    }
    marks.push({ start, end, shows: mark[0] === '\\' ? mark[1]! : '' });
  }
  return link || open !== '' ? undefined : marks;
}

/** Stars, both halves of a link and escapes; then the marks of all other inline content, of references and bare addresses. */
const anyMark =
  /\*+|\[|\]\([^\s()<>\\\x00-\x1f\x7f]*\)|\\[!-/:-@[-`{-~]|[_\]<\\`~]|&(?:#|[a-z][a-z0-9]*;)|:\/\/|www\.|[\w.+-]@/gi;

/** Not the start of an image, a footnote call or a task's box. */
const startsText = (source: string, at: number): boolean =>
  source[at - 1] !== '!' && !/[\^\s]/.test(source[at + 1] ?? ' ') && source[at + 2] !== ']';

/** CommonMark 6.2: a run of marks opens when it is left-flanking, and closes when it is right-flanking. */
const opens = (source: string, start: number, end: number): boolean => flanks(source[end], source[start - 1]);
const closes = (source: string, start: number, end: number): boolean => flanks(source[start - 1], source[end]);

/** True if a run of marks stands at the edge of what is `inside`, seen from `outside`. */
function flanks(inside: string | undefined, outside: string | undefined): boolean {
  if (isSpace(inside)) return false;
  return !isPunctuation(inside) || isSpace(outside) || isPunctuation(outside);
}

const isSpace = (character = ' '): boolean => /\s/.test(character);
const isPunctuation = (character = ' '): boolean => /[\p{P}\p{S}]/u.test(character);
