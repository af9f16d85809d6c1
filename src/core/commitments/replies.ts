import type { Commitment } from './commitment';

/** What a commitment takes from the one before it, where its own clause only points back: "He resisted", "declined the request". */
export function withReplies(found: readonly Commitment[]): Commitment[] {
  const settled: Commitment[] = [];
  for (const commitment of found) {
    const before = settled.at(-1);
    const topicPhrase = commitment.topicPhrase ?? before?.topicPhrase;
    settled.push({ ...(isReply(commitment, before) ? reply(commitment, before) : commitment), topicPhrase });
  }
  return settled;
}

/** A refusal that names neither topic nor addressee answers the demand right before it. */
const isReply = (commitment: Commitment, before: Commitment | undefined): before is Commitment =>
  commitment.kind === 'refusal' &&
  commitment.topicPhrase === undefined &&
  commitment.addressees.length === 0 &&
  (before?.kind === 'demand' || before?.kind === 'offer');

/** Who asked is answered; "he" who would refuse his own demand is whom he had asked. */
function reply(commitment: Commitment, demand: Commitment): Commitment {
  const self = commitment.parties.some((name) => demand.parties.includes(name));
  const parties = self && demand.addressees.length > 0 ? demand.addressees : commitment.parties;
  return { ...commitment, parties, addressees: demand.parties.filter((name) => !parties.includes(name)) };
}
