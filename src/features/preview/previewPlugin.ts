import type { Disposable } from 'vscode';
import type { PreviewToken } from '../../core/preview/previewToken';

/** What is used of markdown-it; the instance is the editor's own. */
export interface MarkdownIt {
  readonly renderer: {
    render(tokens: readonly PreviewToken[], options: unknown, environment: unknown): string;
  };
}

/** The tokens with the marks of the document that the preview tells to draw. */
export type MarkPreview = (tokens: readonly PreviewToken[], environment: unknown) => readonly PreviewToken[];

export interface PreviewPlugin {
  /** The editor asks for this by its name when a preview starts, see `markdown.markdownItPlugins` in package.json. */
  extendMarkdownIt<T extends MarkdownIt>(markdownIt: T): T;
  /** From now on the tokens are drawn as that gives them back, until it is disposed of. */
  use(mark: MarkPreview): Disposable;
}

/** Stands in the preview from the first moment on; as long as nothing marks the tokens, they are drawn as they come. */
export function createPreviewPlugin(): PreviewPlugin {
  let used: MarkPreview = (tokens) => tokens;
  return {
    extendMarkdownIt(markdownIt) {
      const { renderer } = markdownIt;
      const render = renderer.render.bind(renderer);
      renderer.render = (tokens, options, environment) => render(used(tokens, environment), options, environment);
      return markdownIt;
    },
    use(mark) {
      used = mark;
      return { dispose: () => void (used = (tokens) => tokens) };
    },
  };
}
