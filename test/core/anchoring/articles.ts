import fc from 'fast-check';

/** How many random cases the longest property tries; the others try a part of that. */
export const RUNS = Number(process.env['RAPPORTEUR_RUNS'] ?? 2000);

/** Invented news with what makes anchoring hard: repetitions, lists, tables, headings, emphasis, characters beyond 16 bits. */
export const ARTICLE = `# Ministers meet on fish and steel

PORT ELIN, May 3 (Harbor Wire) - The two governments **agreed** on Friday to reopen talks on steel quotas, and the
minister said the quota would rise to 40,000 tons.

"We will not accept new tariffs," the envoy of Norland said. 🐟 The envoy added that Norland will pay $550 million.

## Fish

- The quota for cod stays at 12,000 tons.
- The quota for herring stays at 12,000 tons.
- The quota for cod stays at 12,000 tons.

## Steel

| Item | Quota |
| ---- | ----- |
| Rods | 1,000 |
| Wire | 1,000 |

The minister said the quota would rise to 40,000 tons. Ostland committed to lift its ban by July 1, unless talks fail.
`;

const WORDS =
  'cod herring steel quota tariff talks minister envoy accord ban levy port summit round offer pledge'.split(' ');

/** A text of sentences and paragraphs; with `distinct` no word occurs twice, so that every place is certain. */
export const articles = (distinct: boolean): fc.Arbitrary<string> =>
  fc
    .array(fc.array(fc.nat({ max: WORDS.length - 1 }), { minLength: 3, maxLength: 9 }), { minLength: 4, maxLength: 12 })
    .map((sentences) => {
      let count = 0;
      const word = (i: number): string => WORDS[i]! + (distinct ? String(count++) : '');
      return sentences.map((sentence, i) => sentence.map(word).join(' ') + (i % 3 === 2 ? '.\n\n' : '. ')).join('');
    });

/** A span of whole words, from two fractions of the text. */
export function wordSpan(text: string, from: number, length: number): { start: number; end: number } {
  const words = [...text.matchAll(/[\p{L}\p{N}]+/gu)];
  const first = Math.min(words.length - 1, Math.floor(from * words.length));
  const last = Math.min(words.length - 1, first + length);
  return { start: words[first]!.index, end: words[last]!.index + words[last]![0].length };
}
