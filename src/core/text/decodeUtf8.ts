/** Declared by hand: core sees neither the DOM's nor Node's types, and both have it. */
declare const TextDecoder: new (
  label?: 'utf-8',
  options?: { readonly ignoreBOM: boolean },
) => { decode(bytes: Uint8Array): string };

/** The text of a UTF-8 data file; a byte order mark is left out, malformed bytes become U+FFFD. */
export const decodeUtf8 = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

/** The same with a byte order mark kept, so that offsets stay what they are. */
export const decodeUtf8Whole = (bytes: Uint8Array): string =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
