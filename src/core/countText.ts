import { said, told, type Message, type Say } from './message';

/** How many there are of something, in words: "1 document", "6 documents". */
export const countText = (count: number, of: Counted, say: Say): string => told(COUNTS[of](count), say);

export type Counted =
  'document' | 'commitment' | 'contradiction' | 'round' | 'position' | 'day' | 'file' | 'annotation';

const COUNTS: Readonly<Record<Counted, (count: number) => Message>> = {
  document: (n) => (n === 1 ? said`1 document` : said`${n} documents`),
  commitment: (n) => (n === 1 ? said`1 commitment` : said`${n} commitments`),
  contradiction: (n) => (n === 1 ? said`1 contradiction` : said`${n} contradictions`),
  round: (n) => (n === 1 ? said`1 round` : said`${n} rounds`),
  position: (n) => (n === 1 ? said`1 position` : said`${n} positions`),
  day: (n) => (n === 1 ? said`1 day` : said`${n} days`),
  annotation: (n) => (n === 1 ? said`1 annotation` : said`${n} annotations`),
  file: (n) => (n === 1 ? said`1 file` : said`${n} files`),
};
