import type { LocalCommitment } from './commitment';
import { sameItems } from '../sameItems';

/** What a commitment takes from the one before it, where its own clause only points back: "He resisted", "declined the request". */
export function withReplies(
  found: readonly LocalCommitment[],
  last: LocalCommitment | undefined,
): readonly LocalCommitment[] {
  let before = last;
  return found.map((commitment) => {
    const topicPhrase = commitment.topicPhrase ?? before?.topicPhrase;
    before = { ...(isReply(commitment, before) ? reply(commitment, before) : commitment), topicPhrase };
    return before;
  });
}

/** A refusal that names neither topic nor addressee answers the demand right before it. */
const isReply = (commitment: LocalCommitment, before: LocalCommitment | undefined): before is LocalCommitment =>
  commitment.kind === 'refusal' &&
  commitment.topicPhrase === undefined &&
  commitment.addressees.length === 0 &&
  (before?.kind === 'demand' || before?.kind === 'offer');

/** Who asked is answered; "he" who would refuse his own demand is whom he had asked. */
function reply(commitment: LocalCommitment, demand: LocalCommitment): LocalCommitment {
  const self = commitment.parties.some((name) => demand.parties.includes(name));
  const parties = self && demand.addressees.length > 0 ? demand.addressees : commitment.parties;
  return { ...commitment, parties, addressees: demand.parties.filter((name) => !parties.includes(name)) };
}

/** True if nothing is taken from what stands before the first of them. */
export const standsAlone = ([first]: readonly LocalCommitment[]): boolean => first?.topicPhrase !== undefined;

/** True if two readings of one commitment have settled alike. */
export const sameSettled = (a: LocalCommitment, b: LocalCommitment): boolean =>
  a.topicPhrase === b.topicPhrase && sameItems(a.parties, b.parties) && sameItems(a.addressees, b.addressees);
