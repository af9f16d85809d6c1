/**
 * Lets the editor do what it has to before the work goes on. Of several works that wait, one goes on in each round of the event
 * loop: together they would hold the editor up for as long as all their turns.
 */
export const nextTurn = (): Promise<void> =>
  new Promise((resolve) => {
    waiting.push(resolve);
    if (waiting.length === 1) soon(goOn);
  });

const waiting: (() => void)[] = [];

function goOn(): void {
  waiting.shift()!();
  if (waiting.length > 0) soon(goOn);
}

/** Node answers what has come in before the next `setImmediate`, and with a `setTimeout` only once all of those have had their turn. */
export const soon: (run: () => void) => unknown = typeof setImmediate === 'function' ? setImmediate : setTimeout;

/** Milliseconds in which a message to the editor's window is packed, compressed and sent, each in a turn of its own. */
const SENDING = 15;

/** Lets the editor send what it was just told, which work in turns would hold up at each of them. */
export const untilSent = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, SENDING));
