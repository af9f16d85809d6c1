/** A text of the reader's language with its values: "Parties: {0} of {1}". */
export const fill = (text: string, ...values: readonly (string | number)[]): string =>
  text.replace(/\{(\d+)\}/g, (whole, at: string) => String(values[Number(at)] ?? whole));
