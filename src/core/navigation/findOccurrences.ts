import { parseDocument } from '../document/parseDocument';
import { contains, type Span } from '../text/span';

/**
 * The places of a Markdown text where words stand as whole words, upper and lower case as given; a line end between them
 * is a blank. Only prose counts: nothing is found in front matter and code.
 */
export function findOccurrences(text: string, words: string): readonly Span[] {
  const found = wholeWords(text, words);
  if (found.length === 0) return found;
  const { blocks } = parseDocument(text);
  return found.filter((span) => blocks.some((block) => contains(block.span, span)));
}

function wholeWords(text: string, words: string): readonly Span[] {
  const parts = words.trim().split(/\s+/).filter(Boolean);
  if (parts.length === 0) return [];
  const pattern = parts.map(escapePattern).join('\\s+');
  const [first, last] = [parts[0]!, parts.at(-1)!];
  const before = /^[\p{L}\p{N}]/u.test(first) ? '(?<![\\p{L}\\p{N}])' : '';
  const after = /[\p{L}\p{N}]$/u.test(last) ? '(?![\\p{L}\\p{N}])' : '';
  return [...text.matchAll(new RegExp(`${before}${pattern}${after}`, 'gu'))].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}

const escapePattern = (words: string): string => words.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
