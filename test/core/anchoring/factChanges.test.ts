import assert from 'node:assert/strict';
import { anchorAll } from '../../../src/core/anchoring/anchor';
import { describe as describePlace } from '../../../src/core/anchoring/describe';
import { factsChangedText } from '../../../src/core/anchoring/factChanges';
import { told } from '../../../src/core/message';

/** The facts that differ between two versions of one sentence, as a person reads them. */
function facts(before: string, after: string): string {
  const [found] = anchorAll([describePlace(before, { start: 0, end: before.length })], after, before);
  if (found!.kind !== 'changed') return found!.kind;
  return found!.facts.length === 0 ? 'no fact' : told(factsChangedText(found!.facts));
}

describe('fact changes', () => {
  const table: [name: string, before: string, after: string, expected: string][] = [
    [
      'amounts and acts',
      'Ostland committed to invest $550 billion in the ports of Norland.',
      'Ostland intends to invest $350 billion in the ports of Norland.',
      'facts changed: committed → intends; $550 → $350 billion',
    ],
    [
      'percentages',
      'A tariff of 25% on cars stays in force.',
      'A tariff of 15% on cars stays in force.',
      'facts changed: 25 → 15',
    ],
    [
      'currencies',
      'The levy is $5 for each ton of steel.',
      'The levy is €5 for each ton of steel.',
      'facts changed: $ → €',
    ],
    [
      'dates',
      'The ban on herring ends on May 3 this year.',
      'The ban on herring ends on June 9 this year.',
      'facts changed: May 3 → June 9',
    ],
    [
      'names',
      'The envoy met Minister Halvorsen in the port.',
      'The envoy met Minister Berglund in the port.',
      'facts changed: Halvorsen → Berglund',
    ],
    [
      'an added negation',
      'Norland will accept the new quota for cod.',
      'Norland will not accept the new quota for cod.',
      'facts changed: (none) → not',
    ],
    [
      'a lost negation',
      "Norland doesn't accept the new quota for cod.",
      'Norland does accept the new quota for cod.',
      "facts changed: doesn't → (none)",
    ],
    [
      'modals',
      'Norland shall lift its ban on herring soon.',
      'Norland may lift its ban on herring soon.',
      'facts changed: shall → may',
    ],
    [
      'other words',
      'The big talks on steel ended in the port.',
      'The large talks on steel ended in the port.',
      'no fact',
    ],
    [
      'an amount where there was none',
      'The levy on each ton of steel is quite high now, it said.',
      'The levy on each ton of steel is $350 million now, it said.',
      'facts changed: (none) → $350 million',
    ],
    [
      'a percentage where there was none',
      'The tariff on each ton of steel is quite high now, it said.',
      'The tariff on each ton of steel is 15% now, it said.',
      'facts changed: (none) → 15%',
    ],
    [
      'scales',
      'Ostland will pay 2 million crowns for the port.',
      'Ostland will pay 3 billion crowns for the port.',
      'facts changed: 2 million → 3 billion',
    ],
    [
      'names of two words as one, and what was added last',
      'The envoy met Nils Halvorsen in the old port of the town.',
      'The envoy met Anna Berglund in the old port of the town on Monday.',
      'facts changed: Nils Halvorsen → Anna Berglund; (none) → Monday',
    ],
    [
      'years and days',
      'The ban of 2025 ends on 3 June in the whole of the north.',
      'The ban of 2026 ends on 4 June in the whole of the north.',
      'facts changed: 2025 → 2026; 3 → 4',
    ],
    [
      'a month that could be a modal, and a modal that could be a month',
      'The talks on steel in May may go on in the old port.',
      'The talks on steel in June will go on in the old port.',
      'facts changed: May → June; may → will',
    ],
    [
      'numbers in words',
      'The envoys spoke for three hours about a third of the fish.',
      'The envoys spoke for five hours about a half of the fish.',
      'facts changed: three → five; third → half',
    ],
    [
      'no name where a sentence begins with another word',
      'Steel is the first of the things that they spoke of.',
      'Wire is the first of the things that they spoke of.',
      'no fact',
    ],
    [
      'an apostrophe of another form as no change',
      'The envoys don\u2019t want the port\u2019s fees.',
      "The envoys don't want the port's fees.",
      'anchored',
    ],
    ['re-wrapping', 'The talks on steel ended in the port.', 'The talks on\nsteel ended  in the port.', 'anchored'],
    [
      'markup and punctuation',
      'The talks on steel, it said, ended.',
      'The *talks* on [steel](https://port.example) it said ended',
      'anchored',
    ],
  ];
  for (const [name, before, after, expected] of table) {
    it(`names ${name}`, () => assert.equal(facts(before, after), expected));
  }
});
