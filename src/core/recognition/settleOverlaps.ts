import { overlaps, spanLength, type Span } from '../text/span';
import type { EntityType, LocalMention } from './mention';

/**
 * Mentions of one layer never overlap. Names and agreements share one, because a title swallows the names in it
 * ("Paris Agreement"). Events have their own, because the parties named in one still count ("Japan-US summit").
 */
type Layer = 'names' | 'events' | 'details';

const LAYER_OF: Readonly<Record<EntityType, Layer>> = {
  person: 'names',
  organization: 'names',
  place: 'names',
  agreement: 'names',
  event: 'events',
  date: 'details',
  product: 'details',
  amount: 'details',
};

/**
 * Settles who keeps the text: within a layer the longer mention wins, of equal ones that which comes first in
 * `mentions` (recognizers are listed by trust). A detail inside a name is part of the name ("Steel" in "Nippon Steel").
 * Returns the rest in text order.
 */
export function settleOverlaps<Mention extends LocalMention>(mentions: readonly Mention[]): Mention[] {
  if (mentions.length < 2) return [...mentions];
  const events = longestFirst(mentions.filter((m) => LAYER_OF[m.type] === 'events'));
  const named = longestFirst(mentions.filter((m) => LAYER_OF[m.type] === 'names'));
  const names = withoutSame(outside(named, events.filter(isTitle)), events);
  const details = longestFirst(mentions.filter((m) => LAYER_OF[m.type] === 'details'));
  return [...names, ...events, ...outside(details, names)].sort(inTextOrder);
}

/** The title of an event that swallows the place in it: "Uruguay Round", "Vietnam War", but not "war in Ukraine". */
const isTitle = ({ rule, text }: LocalMention): boolean =>
  rule === 'events/known' && /\s(?:Round|round|War)$/.test(text);

function longestFirst<Mention extends LocalMention>(mentions: readonly Mention[]): readonly Mention[] {
  if (mentions.length < 2) return mentions;
  const kept: Mention[] = [];
  for (const cluster of clusters([...mentions].sort((a, b) => a.span.start - b.span.start))) {
    kept.push(...(cluster.length === 1 ? cluster : strongest(cluster)));
  }
  return kept;
}

/** Runs of mentions that hang together by overlap, so that no choice in one touches another. */
function* clusters<Mention extends LocalMention>(sorted: readonly Mention[]): Generator<Mention[]> {
  let cluster: Mention[] = [];
  let end = -1;
  for (const mention of sorted) {
    if (mention.span.start >= end && cluster.length > 0) {
      yield cluster;
      cluster = [];
    }
    cluster.push(mention);
    end = Math.max(end, mention.span.end);
  }
  if (cluster.length > 0) yield cluster;
}

/** Sorting is stable: equal lengths keep the order of the recognizers. */
function strongest<Mention extends LocalMention>(cluster: readonly Mention[]): Mention[] {
  const kept: Mention[] = [];
  for (const mention of [...cluster].sort((a, b) => spanLength(b.span) - spanLength(a.span))) {
    if (!kept.some((k) => overlaps(k.span, mention.span))) kept.push(mention);
  }
  return kept.sort(inTextOrder);
}

/** "Munich Security Conference" is no organization where it is an event. */
function withoutSame<Mention extends LocalMention>(
  names: readonly Mention[],
  events: readonly Mention[],
): readonly Mention[] {
  if (events.length === 0) return names;
  const taken = new Set(events.map(({ span }) => `${span.start}-${span.end}`));
  return names.filter(({ span }) => !taken.has(`${span.start}-${span.end}`));
}

/** Those that overlap none of `others`. Both lists are sorted and free of overlaps, so one walk along both is enough. */
function outside<Mention extends LocalMention>(
  mentions: readonly Mention[],
  others: readonly Mention[],
): readonly Mention[] {
  if (others.length === 0) return mentions;
  let next = 0;
  return mentions.filter(({ span }) => {
    while (next < others.length && others[next]!.span.end <= span.start) next++;
    return next >= others.length || !overlaps(others[next]!.span, span);
  });
}

function inTextOrder(a: { readonly span: Span }, b: { readonly span: Span }): number {
  return a.span.start - b.span.start || b.span.end - a.span.end;
}
