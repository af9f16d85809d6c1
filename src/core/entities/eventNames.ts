import type { LocalMention } from '../recognition/mention';
import { ordinalNumber } from '../recognition/numberWords';

/**
 * The canonical name of each event. Rounds with the same number are one ("Second Round of Trade Talks", "second round of
 * tariff negotiations"), unless they name different parties; the first form written in a sentence names them all.
 */
export function eventNames(mentions: readonly LocalMention[]): ReadonlyMap<LocalMention, string> {
  const groups: { readonly number: number; readonly parties: string; readonly members: LocalMention[] }[] = [];
  const names = new Map<LocalMention, string>();
  for (const mention of mentions) {
    const number = roundNumber(mention);
    names.set(mention, mention.value ?? mention.text);
    if (number === undefined) continue;
    const parties = partiesIn(mention.text);
    const group = groups.find(
      (g) => g.number === number && (g.parties === parties || parties === '' || g.parties === ''),
    );
    if (group) group.members.push(mention);
    else groups.push({ number, parties, members: [mention] });
  }
  for (const { members } of groups) {
    const inSentence = members.find((m) => /^\p{Ll}|^\d/u.test(m.text)) ?? members[0]!;
    for (const member of members) names.set(member, inSentence.value ?? inSentence.text);
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
