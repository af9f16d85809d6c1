/** Where the page's own files are, and what its policy lets through. */
export interface PageFrame {
  /** The source of the webview's own files, as it stands in a Content Security Policy. */
  readonly cspSource: string;
  /** A word that nobody can guess, new for each page. */
  readonly nonce: string;
  readonly script: string;
  readonly style: string;
  /** BCP 47, as `vscode.env.language` has it. */
  readonly language: string;
  readonly title: string;
}

/** The empty page: one script by its nonce, one file of styles, and nothing from anywhere else. */
export const boardPage = ({ cspSource, nonce, script, style, language, title }: PageFrame): string => `<!DOCTYPE html>
<html lang="${escapeHtml(language)}">
<head>
<meta charset="UTF-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src ${escapeHtml(cspSource)}; script-src 'nonce-${escapeHtml(nonce)}'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<link rel="stylesheet" href="${escapeHtml(style)}">
</head>
<body>
<script nonce="${escapeHtml(nonce)}" src="${escapeHtml(script)}"></script>
</body>
</html>
`;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign]!);
