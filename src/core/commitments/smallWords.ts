import type { WordClass } from './wordClass';

export const MODALS = new Set(
  "will would shall should can could may might must 'll cannot can't won't wouldn't shan't shouldn't couldn't mustn't".split(
    ' ',
  ),
);
export const BE = new Set("be am is are was were been being 'm 're isn't aren't wasn't weren't".split(' '));
export const HAVE = new Set("have has had having 've haven't hasn't hadn't".split(' '));
export const DO = new Set("do does did don't doesn't didn't".split(' '));

/** Small words that a statistical tagger should not be left to guess. */
const CLOSED: ReadonlyMap<string, WordClass> = new Map(
  Object.entries({
    DET: 'the a an this these those every each some any no all both another its their our his my your',
    ADP: 'of in on at by for from with into upon amid among between under over about against toward towards during through within without via per despite',
    PRON: 'he she it they we i you him them us me who whom himself itself themselves ourselves everybody everyone',
    CCONJ: 'and or but nor',
    SCONJ: 'if unless because although though whether while whereas',
    AUX: [...MODALS, ...BE, ...HAVE, ...DO].join(' '),
    PART: "not n't 's",
    ADV: 'also further already soon now then again jointly never always not only',
  }).flatMap(([wordClass, words]) => words.split(' ').map((word) => [word, wordClass as WordClass])),
);

/** The class of a small word; undefined for all others. Takes the word in lower case. */
export const closedClass = (lower: string): WordClass | undefined => CLOSED.get(lower);
