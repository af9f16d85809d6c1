/** In every host that core runs in (Node, browsers, workers), though in none of the type libraries that core may see. */
declare class TextDecoder {
  constructor(label: string);
  decode(bytes: Uint8Array): string;
}

/** Text of a data file. A byte order mark is dropped, a broken sequence becomes U+FFFD: data files are ours and valid. */
export const decodeUtf8 = (bytes: Uint8Array): string => new TextDecoder('utf-8').decode(bytes);
