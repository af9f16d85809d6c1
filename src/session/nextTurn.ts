/** Lets the editor do what it has to before the work goes on. */
export const nextTurn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** Milliseconds in which a message to the editor's window is packed, compressed and sent, each in a turn of its own. */
const SENDING = 15;

/** Lets the editor send what it was just told, which work in turns would hold up at each of them. */
export const untilSent = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, SENDING));
