import { escapeHidden, showHidden } from '../core/text/showHidden';

/** Says a line to the person. No word of a document or of a file's name can steer the terminal. */
export const say = (line: string): void => console.log(showHidden(line));

/** Says on standard error what went wrong, or what one should know besides. */
export const complain = (line: string): void => console.error(showHidden(line));

/** Prints text for a person. */
export const printText = (text: string): Promise<void> => write(showHidden(text));

/** Prints one line of JSON. */
export const printJson = (value: unknown): Promise<void> => write(`${escapeHidden(JSON.stringify(value))}\n`);

/** Prints a table or a brief: into a file as it is, on a terminal as text for a person. */
export const printFile = (text: string): Promise<void> => write(process.stdout.isTTY ? showHidden(text) : text);

/** Waits while the reader on the other side is slower. */
async function write(text: string): Promise<void> {
  if (text !== '' && !process.stdout.write(text))
    await new Promise<void>((resolve) => process.stdout.once('drain', resolve));
}
