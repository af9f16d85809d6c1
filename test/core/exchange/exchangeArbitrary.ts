import fc from 'fast-check';
import { COMMITMENT_KINDS } from '../../../src/core/commitments/commitment';
import { ENTITY_TYPES } from '../../../src/core/recognition/mention';
import { parseDocument } from '../../../src/core/document/parseDocument';
import type {
  ExchangeAnnotation,
  ExchangeBundle,
  ExchangeDocument,
  ExchangeReview,
} from '../../../src/core/exchange/exchangeDocument';
import { withoutEmpty, type Values } from '../../../src/core/exchange/values';
import type { Span } from '../../../src/core/text/span';

/** Words and marks that some format has to escape, part, or cannot hold. */
const piece = fc.constantFrom(
  ...[
    'Canada',
    'pledged',
    'to cut',
    'tariffs',
    'the *two* sides',
    '**both',
    '[link](u)',
    '`code`',
    '&amp;',
    '<b>',
    '"quoted"',
  ],
  ...[
    '😀',
    '👩‍🌾',
    'é',
    '中文',
    '\ud83d',
    '\ude00',
    '\u0001',
    '\uFFFE',
    '\u2028',
    '=1+1',
    '@x',
    "'=1",
    ';',
    '|',
    '[3]',
    '_',
    '*',
    '\\',
    '\t',
    '->',
  ],
);
const glue = fc.constantFrom(' ', ' ', ' ', '\n', '\n\n', '\r\n', '\r\n\r\n', '\r', '\n- ', '\n> ', '\n# ', '. ', '');

/** Markdown with every kind of line end, with and without byte order mark. */
const source = fc
  .tuple(fc.constantFrom('', '', '\uFEFF'), fc.array(fc.tuple(piece, glue), { minLength: 1, maxLength: 24 }))
  .map(([mark, pieces]) => mark + pieces.flat().join(''));

/** One line or several, with nothing, with blanks at the edges. */
const words = fc.oneof(
  fc.constantFrom('', ' ', 'by June 1', '-2', '=SUM(A1)', 'a; b', 'a\nb', ' edges ', 'x\ty', '{"a":1}', 'accepted; x'),
  fc.array(piece, { maxLength: 3 }).map((pieces) => pieces.join(' ')),
);
const name = fc.constantFrom('Canada', 'Côte d’Ivoire', 'Ana; Ben', '中国', 'O\\N', 'a|b');
const time = fc.constantFrom('2026-05-01T10:00:00Z', '2026-05-02T11:30:00.123Z');
const optional = (values: fc.Arbitrary<string>): fc.Arbitrary<readonly string[]> => fc.array(values, { maxLength: 1 });

const commitment: fc.Arbitrary<Values> = fc.record({
  commitment: fc.constantFrom(...COMMITMENT_KINDS).map((kind) => [kind]),
  party: fc.array(name, { maxLength: 2 }),
  addressee: fc.array(name, { maxLength: 2 }),
  topic: optional(fc.constantFrom('tariffs', 'industry/automobiles', 'other')),
  speaker: optional(name),
  due: optional(words),
  condition: optional(words),
});
const entity: fc.Arbitrary<Values> = fc.record({
  entity: fc.constantFrom(...ENTITY_TYPES).map((type) => [type]),
  name: optional(name),
});
const tag = fc.constantFrom('pledge', 'note', 'topic:x', 'tag:y', 'my own', 'entity:place', 'a', '=x', '😀');
const label: fc.Arbitrary<Values> = fc.oneof(
  commitment,
  entity,
  fc.constant<Values>({ topic: ['industry/automobiles'] }),
  tag.map((word): Values => ({ tag: [word] })),
  fc.constant<Values>({}),
);

const provenance: fc.Arbitrary<Values> = fc.oneof(
  { weight: 3, arbitrary: fc.constant<Values>({}) },
  fc.record({
    rule: fc.constant(['act-pledge']),
    state: fc.constantFrom('suggested', 'accepted', 'rejected').map((state) => [state]),
    suggested: optional(fc.constant('plan')),
  }),
);

const values: fc.Arbitrary<Values> = fc
  .tuple(label, label, provenance, optional(words), optional(name), optional(time))
  .map(([first, second, found, note, author, created]) =>
    withoutEmpty({ ...second, ...first, ...found, note, author, created }),
  )
  .map(({ party, addressee, speaker, due, condition, ...rest }) => ({
    ...rest,
    // Nobody acts where there is no act.
    ...(rest.commitment
      ? withoutEmpty({
          party: party ?? [],
          addressee: addressee ?? [],
          speaker: speaker ?? [],
          due: due ?? [],
          condition: condition ?? [],
        })
      : {}),
  }))
  .map(({ name: canonical, ...rest }) => ({ ...rest, ...(rest.entity && canonical ? { name: canonical } : {}) }));

const review: fc.Arbitrary<ExchangeReview> = fc.record({
  decision: fc.constantFrom('accepted', 'rejected', 'disputed', undefined),
  note: fc.option(words, { nil: undefined }),
  author: name,
  time,
});

/** Spans of a text that overlap, nest, share edges, cut characters and line ends, and have gaps. */
const spansIn = (text: string): fc.Arbitrary<readonly Span[]> =>
  fc
    .uniqueArray(fc.nat(text.length), { minLength: 2, maxLength: 6 })
    .map((offsets) => offsets.toSorted((a, b) => a - b).slice(0, offsets.length & ~1))
    .map((offsets) =>
      Array.from({ length: offsets.length / 2 }, (_, i) => ({ start: offsets[2 * i]!, end: offsets[2 * i + 1]! })),
    )
    .map((spans) => spans.map((span) => wholeCharacters(text, span)).filter(({ start, end }) => end > start))
    .filter((spans) => spans.length > 0);

/** Selections in an editor never cut a character in two. */
function wholeCharacters(text: string, { start, end }: Span): Span {
  const isInside = (at: number): boolean => (text.codePointAt(at - 1) ?? 0) > 0xffff;
  return { start: isInside(start) ? start - 1 : start, end: isInside(end) ? end - 1 : end };
}

const annotationIn = (text: string): fc.Arbitrary<ExchangeAnnotation> =>
  fc.record({
    id: fc.uuid().map((uuid) => `urn:uuid:${uuid}`),
    spans: fc.oneof(
      { weight: 3, arbitrary: spansIn(text).map(([first]) => [first!]) },
      { weight: 1, arbitrary: spansIn(text) },
    ),
    values,
    reviews: fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, fc.array(review, { maxLength: 2 })),
    other: fc.oneof({ weight: 5, arbitrary: fc.constant([]) }, fc.constant([{ type: 'Image', id: 'urn:x' }])),
  });

const document = (path: string): fc.Arbitrary<ExchangeDocument> =>
  source
    .filter((text) => text.length > 3 && /[^\r\n\uFEFF]{2}/.test(text))
    .chain((text) =>
      fc.array(annotationIn(text), { maxLength: 6 }).map((annotations) => ({
        path,
        text,
        title: undefined,
        published: undefined,
        outlet: undefined,
        blocks: parseDocument(text).blocks,
        annotations: annotations.toSorted((a, b) => a.spans[0]!.start - b.spans[0]!.start),
        orphans: [],
        ledger: [],
      })),
    );

/** Two documents of a dossier, annotated in every way. */
export const bundles: fc.Arbitrary<ExchangeBundle> = fc
  .tuple(document('news/a.md'), document('news/b.md'))
  .map((documents) => ({ name: 'dossier', documents, taxonomy: { topics: [] }, made: '2026-06-01T00:00:00Z' }));
