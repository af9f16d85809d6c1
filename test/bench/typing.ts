import { flat } from './articles';

/** What is typed, letter by letter: a name, an act, goods, an amount and a date come into being, so that all recognizers work. */
const TYPED = ' The minister of Norway, Ola Lie, pledged on Friday to cut tariffs on salmon to 5 percent by June 1.';
/** Places in each text, evenly spread: paragraphs differ in length, and a place is as dear as its paragraph. */
const PLACES = 6;

/** The text after a letter was typed, and where in the text before. */
export interface KeyStroke {
  readonly text: string;
  readonly at: number;
}

/** Types the same sentence behind six sentences of a text. */
export function* keyStrokes(start: string): Generator<KeyStroke> {
  let text = start;
  for (let place = 0; place < PLACES; place++) {
    let at = text.indexOf('. ', Math.floor(((place + 0.5) * start.length) / PLACES)) + 1;
    for (const letter of TYPED) {
      text = flat(text.slice(0, at) + letter + text.slice(at));
      yield { text, at: at++ };
    }
  }
}
