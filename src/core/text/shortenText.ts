/** At most `length` UTF-16 units, cut after a word where there is one, with an ellipsis. */
export function shortenText(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length - 1);
  const end = cut.lastIndexOf(' ');
  // eslint-disable-next-line redos/no-vulnerable -- it reads the few units that are shown
  return `${(end > 0 ? cut.slice(0, end) : cut.replace(/[\uD800-\uDBFF]$/, '')).replace(/[\s,;:–-]+$/, '')}…`;
}
