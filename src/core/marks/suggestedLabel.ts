import { commitmentBody, entityBody, type Label } from '../annotation/body';
import type { Commitment } from '../commitments/commitment';
import { OTHER_TOPIC } from '../topics/taxonomy';
import type { Mention } from '../recognition/mention';

/** What accepting a find would record: the whole commitment, or the type of the entity. */
export function suggestedLabel(found: Commitment | Mention): Label {
  if ('type' in found) return entityBody(found.type);
  return commitmentBody(found.kind, {
    parties: found.parties,
    addressees: found.addressees,
    topic: found.topic === OTHER_TOPIC ? undefined : found.topic,
    speaker: found.speaker,
    due: found.due?.date ?? found.due?.phrase,
    condition: found.condition,
  });
}
