/** The part of the CommonMark reference implementation that tests use; it brings no types. */
declare module 'commonmark' {
  export interface Node {
    readonly type: string;
    readonly literal: string | null;
    readonly destination: string | null;
    readonly firstChild: Node | null;
    readonly next: Node | null;
    walker(): { next(): { readonly entering: boolean; readonly node: Node } | null };
  }

  export class Parser {
    parse(text: string): Node;
  }
}
