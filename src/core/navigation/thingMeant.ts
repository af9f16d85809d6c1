import type { Analysis } from '../analysis';
import { singular } from '../commitments/partyWords';
import type { Entity } from '../entities/entity';
import type { Span } from '../text/span';
import type { ReferenceWords } from './referenceWords';
import type { WordAt } from './wordAt';

/** What "the deal" or "this promise" can mean: a name that stands before it, or a clause. */
export type ThingMeant =
  { readonly kind: 'entity'; readonly entity: Entity } | { readonly kind: 'statement'; readonly statement: Span };

/**
 * The last name or commitment before a definite noun phrase that its noun can mean. A name that holds the very noun comes
 * before all others, "the pact" is the "North Sea Pact" even where another treaty was named since; else the nearest counts.
 */
export function thingMeant(analysis: Analysis, at: WordAt, words: ReferenceWords): ThingMeant | undefined {
  const noun = definiteNoun(at);
  if (noun === undefined) return undefined;
  const before = {
    names: namesBefore(analysis, noun, at.span, words),
    clause: clauseBefore(analysis, noun, at.span, words),
  };
  const same = before.names.findLast(({ entity }) =>
    entity.name
      .toLowerCase()
      .split(/\s+/)
      .some((word) => isForm(word, noun)),
  );
  const nearest = same ?? before.names.at(-1);
  if (nearest && (same || !before.clause || before.clause.start < nearest.span.start)) {
    return { kind: 'entity', entity: nearest.entity };
  }
  return before.clause && { kind: 'statement', statement: before.clause };
}

const DEFINITE = new Set(['the', 'this', 'that', 'these', 'those', 'its', 'their', 'his', 'her', 'our']);

/** "deal" of "the new deal"; undefined for "a deal" and "deals". */
function definiteNoun({ sentence, phrase }: WordAt): string | undefined {
  if (!phrase) return undefined;
  const [first, head] = [sentence.words[phrase.start]!, sentence.words[phrase.head]!];
  return DEFINITE.has(first.lower) ? head.lower : undefined;
}

const isForm = (word: string, noun: string): boolean => word === noun || singular(word) === singular(noun);

interface Named {
  readonly entity: Entity;
  readonly span: Span;
}

function namesBefore(
  { entities }: Analysis,
  noun: string,
  { start }: Span,
  { named }: ReferenceWords,
): readonly Named[] {
  const type = named.get(noun) ?? named.get(singular(noun));
  if (type === undefined) return [];
  return entities
    .filter((entity) => entity.type === type)
    .flatMap((entity) => entity.mentions.map(({ span }): Named => ({ entity, span })))
    .filter(({ span }) => span.end <= start)
    .sort((a, b) => a.span.start - b.span.start);
}

function clauseBefore(
  { commitments }: Analysis,
  noun: string,
  { start }: Span,
  { stated }: ReferenceWords,
): Span | undefined {
  const kind = stated.get(noun) ?? stated.get(singular(noun));
  if (kind === undefined) return undefined;
  return commitments.findLast((each) => each.kind === kind && each.span.end <= start)?.span;
}
