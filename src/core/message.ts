/** What core has to tell a person, with the values apart from the text, so that an editor can say it in its language. */
export interface Message {
  readonly kind: 'message';
  /** In English; "{0}", "{1}" … stand for the values. */
  readonly text: string;
  readonly values: readonly (string | number | Message)[];
}

/** Puts a text and its values together; `vscode.l10n.t` does so in the person's language. */
export type Say = (text: string, ...values: (string | number)[]) => string;

/** A message as it is read in the code: said`There is no topic "${id}".` The script `l10n` collects these texts. */
export const said = (parts: TemplateStringsArray, ...values: (Message['values'][number] | undefined)[]): Message => ({
  kind: 'message',
  text: parts.reduce((text, part, at) => `${text}{${at - 1}}${part}`),
  values: values.map((value) => value ?? ''),
});

/** For the command line, for logs and for tests. */
export const english: Say = (text, ...values) => text.replace(/\{(\d+)\}/g, (_, at) => String(values[Number(at)]));

/** The message in words. */
export const told = ({ text, values }: Message, say: Say = english): string =>
  say(text, ...values.map((value) => (typeof value === 'object' ? told(value, say) : value)));

/** True if they say the same. */
export const sameMessage = (a: Message, b: Message): boolean => a === b || told(a) === told(b);

/** Tells a message from what there would be if nothing were wrong. */
export const isMessage = (value: unknown): value is Message =>
  typeof value === 'object' && value !== null && (value as { readonly kind?: unknown }).kind === 'message';
