import type { PreviewToken } from './previewToken';

/** Stands for inline code, in the prose of our own reading as well. */
const CODE = '\uFFFC';

/** How much of a block's text a token of its inline content is; the offsets of marks count in these. */
export function textOfToken({ type, content }: PreviewToken): string {
  switch (type) {
    case 'text':
    case 'text_special':
      return content;
    case 'softbreak':
    case 'hardbreak':
      return ' ';
    case 'code_inline':
      return CODE;
    default:
      return '';
  }
}

/** The text of a block as it is read: without images, tags and the addresses of links. */
export const renderedText = (children: readonly PreviewToken[]): string => children.map(textOfToken).join('');
