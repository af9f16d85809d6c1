/** What is used of a token of markdown-it; the class itself is that of the preview's own copy. */
export interface PreviewToken {
  readonly type: string;
  readonly tag: string;
  readonly nesting: -1 | 0 | 1;
  readonly attrs: [string, string][] | null;
  /** First line and the line after the last, from zero; absent on most tokens inside a block. */
  readonly map: [number, number] | null;
  readonly children: PreviewToken[] | null;
  readonly content: string;
  readonly markup: string;
}

/** The same token but for what is given; the preview keeps its tokens and must find them as they were. */
export const withParts = (token: PreviewToken, parts: Partial<PreviewToken>): PreviewToken =>
  Object.assign(Object.create(Object.getPrototypeOf(token) as object) as PreviewToken, token, parts);
