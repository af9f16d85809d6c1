import { escapeMarkdown } from '../core/text/escapeMarkdown';
import { showHidden } from '../core/text/showHidden';

/**
 * Foreign text for the Markdown of a hover, as it stands: the editor's own `appendText` lets addresses become links. Icons
 * are read after the Markdown, so that they need a backslash which that leaves.
 */
export const foreignMarkdown = (text: string): string => escapeMarkdown(showHidden(text)).replaceAll('\\$(', '\\\\$(');
