import { said, told, type Message, type Say } from '../message';

/** The place of a sentence, "¶3, sentence 2", in the words of its reader; records and exports keep it in English. */
export function placeText(place: string, say: Say): string {
  for (const [form, message] of FORMS) {
    const numbers = form.exec(place)?.slice(1);
    if (numbers) return told(message(...numbers), say);
  }
  return place;
}

const FORMS: readonly (readonly [form: RegExp, message: (...numbers: readonly string[]) => Message])[] = [
  [/^¶(\d+), sentence (\d+)$/, (paragraph, sentence) => said`¶${paragraph}, sentence ${sentence}`],
  [/^heading (\d+)$/, (heading) => said`heading ${heading}`],
  [/^table row (\d+)$/, (row) => said`table row ${row}`],
];
