/** Declared by hand: core sees neither the DOM's nor Node's types, and both have it. */
declare const TextEncoder: new () => { encode(text: string): Uint8Array };

/** A lone surrogate becomes U+FFFD, which is one UTF-16 unit as well. */
export const encodeUtf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
