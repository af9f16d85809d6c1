import ts from 'typescript';

/** What a source says to a person through `l10n.t`. */
export interface Messages {
  readonly texts: readonly string[];
  /** "file.ts:12" of each call whose text is put together at run time, so that nobody can translate it. */
  readonly unreadable: readonly string[];
}

/** Reads the texts of all `l10n.t("…")` of a TypeScript source, in its order. */
export function messagesIn(source: string, file: string): Messages {
  const texts: string[] = [];
  const unreadable: string[] = [];
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true);
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && isTranslation(node.expression)) {
      const [text] = node.arguments;
      if (text && ts.isStringLiteralLike(text)) texts.push(text.text);
      else unreadable.push(`${file}:${tree.getLineAndCharacterOfPosition(node.getStart()).line + 1}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return { texts, unreadable };
}

const isTranslation = (called: ts.Expression): boolean =>
  ts.isPropertyAccessExpression(called) && called.name.text === 't' && /(^|\.)l10n$/.test(called.expression.getText());
