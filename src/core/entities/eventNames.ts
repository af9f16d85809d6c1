import type { LocalMention } from '../recognition/mention';
import { ordinalNumber } from '../recognition/numberWords';

/**
 * The canonical name of each event. Rounds with the same number are one ("Second Round of Trade Talks", "second round of
 * tariff negotiations"), unless they name different parties; the first form written in a sentence names them all.
 */
export function eventNames(mentions: readonly LocalMention[]): readonly string[] {
  const groups: { readonly number: number; readonly parties: string; readonly members: number[] }[] = [];
  const names = mentions.map(({ value, text }) => value ?? text);
  for (const [n, mention] of mentions.entries()) {
    const number = roundNumber(mention);
    if (number === undefined) continue;
    const parties = partiesIn(mention.text);
    const group = groups.find(
      (g) => g.number === number && (g.parties === parties || parties === '' || g.parties === ''),
    );
    if (group) group.members.push(n);
    else groups.push({ number, parties, members: [n] });
  }
  for (const { members } of groups) {
    const inSentence = mentions[members.find((n) => /^\p{Ll}|^\d/u.test(mentions[n]!.text)) ?? members[0]!]!;
    for (const member of members) names[member] = inSentence.value ?? inSentence.text;
  }
  return names;
}

function roundNumber({ rule, text }: LocalMention): number | undefined {
  return rule === 'events/round' && /\bround\b/i.test(text) ? ordinalNumber(/^[\p{L}\d]+/u.exec(text)![0]) : undefined;
}

/** The capitalized names of a round written in a sentence; a headline's capitals name nobody. */
function partiesIn(text: string): string {
  return /^\p{Lu}/u.test(text)
    ? ''
    : (text.match(/\p{Lu}[\p{L}.]*(?:[-–]\p{Lu}[\p{L}.]*)*/gu) ?? []).join(' ').toLowerCase();
}
