/** Nouns that end or begin the title of an agreement, in lower case. Plurals, save accords, mostly name a kind. */
export const AGREEMENT_HEADS: ReadonlySet<string> = new Set([
  'agreement',
  'treaty',
  'accord',
  'accords',
  'protocol',
  'convention',
  'pact',
  'memorandum',
  'framework',
  'deal',
  'compact',
  'declaration',
  'arrangement',
  'charter',
  'statute',
  'concordat',
  'covenant',
  'communiqué',
  'communique',
  'armistice',
  'truce',
]);

/** Words that may stay small inside a title. */
export const TITLE_CONNECTORS: ReadonlySet<string> = new Set([
  'of',
  'on',
  'and',
  'the',
  'for',
  'in',
  'to',
  'de',
  'with',
  'from',
  'by',
  'its',
  'or',
  'at',
  'a',
  'an',
  '&',
]);

/** Prepositions with which a title goes on behind its head: "Convention on …", "Treaty of …". */
export const TITLE_GOES_ON: ReadonlySet<string> = new Set([
  'on',
  'of',
  'for',
  'to',
  'concerning',
  'regarding',
  'relating',
  'against',
]);

/** Capitalized only because they open a sentence; no title begins with them. */
export const NOT_FIRST: ReadonlySet<string> = new Set(
  (
    'The This That These Those A An Its Their His Her Our My Your Under In On At By For With From And But Or As If When While After Before Since ' +
    'Until Both Such Any Each Every All No New Said Says Signing Sign Signed Signs Implementing Implement Following Pursuant Ratifying Joining Join Leaving Negotiating ' +
    'Meanwhile However Although Though Because According Per Via Within Without Despite Through Throughout Between Among Against About Regarding Concerning'
  ).split(' '),
);

/** A title never runs on into the day or month on which it was signed, nor into who signs it. */
export const NOT_INSIDE = new RegExp(
  '^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December|President|Prime|Minister|Secretary)$',
);
