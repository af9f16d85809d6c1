import { soon } from './nextTurn';

/** A turn of the event loop: what is answered within it comes before all that others answer. */
export interface Turn {
  readonly hasEnded: boolean;
}

/** The turn that goes on while this is called. */
export function thisTurn(): Turn {
  const turn = { hasEnded: false };
  soon(() => (turn.hasEnded = true));
  return turn;
}
