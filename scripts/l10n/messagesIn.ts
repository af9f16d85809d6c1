import ts from 'typescript';

/** What a source says to a person: through `l10n.t`, or in core through `said` and `say`. */
export interface Messages {
  readonly texts: readonly string[];
  /** "file.ts:12" of each call whose text is put together at run time, so that nobody can translate it. */
  readonly unreadable: readonly string[];
}

/** Reads the texts of all `l10n.t("…")`, said`…` and, in core, `say("…")` of a TypeScript source, in its order. */
export function messagesIn(source: string, file: string): Messages {
  const texts: string[] = [];
  const unreadable: string[] = [];
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true);
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && isTranslation(node.expression, file)) {
      const [text] = node.arguments;
      if (text && ts.isStringLiteralLike(text)) texts.push(text.text);
      else unreadable.push(`${file}:${tree.getLineAndCharacterOfPosition(node.getStart()).line + 1}`);
    }
    if (ts.isTaggedTemplateExpression(node) && node.tag.getText() === 'said') texts.push(...textOf(node.template));
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return { texts, unreadable };
}

/** In the editor's rooms `say` shows what is translated already. */
const isTranslation = (called: ts.Expression, file: string): boolean =>
  ts.isPropertyAccessExpression(called)
    ? (called.name.text === 't' && /(^|\.)l10n$/.test(called.expression.getText())) ||
      (called.name.text === 'say' && file.startsWith(CORE))
    : called.getText() === 'say' && file.startsWith(CORE) && !file.endsWith('/message.ts');

const CORE = 'src/core/';

/** As `said` puts it together; nothing where there are no words to translate, only values. */
function textOf(template: ts.TemplateLiteral): string[] {
  const text = ts.isNoSubstitutionTemplateLiteral(template)
    ? template.text
    : template.head.text + template.templateSpans.map(({ literal }, at) => `{${at}}${literal.text}`).join('');
  return /\p{L}/u.test(text.replace(/\{\d+\}/g, '')) ? [text] : [];
}
