import * as vscode from 'vscode';
import { groupBy } from '../../core/groupBy';
import { initials } from '../../core/marks/initials';
import type { AnnotationMark } from '../../core/marks/mark';
import { showHidden } from '../../core/text/showHidden';
import { dossierPathOf } from '../../session/dossierPath';
import type { MarkStore } from '../../session/markStore';
import { toRange } from '../../vscode/range';

interface Deps {
  readonly marks: MarkStore;
  readonly annotatorOf: (root: vscode.Uri) => string;
}

/**
 * Says who has annotated what, beside the color of the label: a colleague's initials stand raised behind the words, and the
 * names at the end of the paragraph. The editor does not count what is drawn behind words when it wraps a line, so the
 * initials take no room; behind the end of a paragraph nothing is pushed away, and nothing goes on.
 */
export function showNames(deps: Deps): vscode.Disposable {
  const atEnd = vscode.window.createTextEditorDecorationType({ rangeBehavior: INSIDE });
  const types = new Map<string, vscode.TextEditorDecorationType>();
  const typeOf = (letters: string): vscode.TextEditorDecorationType => {
    const type = types.get(letters) ?? vscode.window.createTextEditorDecorationType(raised(letters));
    types.set(letters, type);
    return type;
  };
  const paint = (editor: vscode.TextEditor): void => {
    const marks = colleaguesMarks(editor.document, deps).map(({ annotation, span }): Named => ({
      name: annotation.creator,
      range: toRange(editor.document, span),
    }));
    const byLetters = placesByLetters(marks);
    for (const letters of new Set([...types.keys(), ...byLetters.keys()]))
      editor.setDecorations(typeOf(letters), byLetters.get(letters) ?? []);
    editor.setDecorations(atEnd, namesAtEnd(editor.document, marks));
  };
  const paintAll = (): void => vscode.window.visibleTextEditors.forEach(paint);
  const listeners = vscode.Disposable.from(
    deps.marks.onDidChange((document) =>
      vscode.window.visibleTextEditors.filter((editor) => editor.document === document).forEach(paint),
    ),
    vscode.window.onDidChangeVisibleTextEditors(paintAll),
  );
  paintAll();
  return { dispose: () => vscode.Disposable.from(listeners, atEnd, ...types.values()).dispose() };
}

interface Named {
  readonly name: string;
  readonly range: vscode.Range;
}

/** The ends of annotated words by what stands there: the initials of all whose annotations end at the place. */
function placesByLetters(marks: readonly Named[]): ReadonlyMap<string, readonly vscode.Range[]> {
  const letters = initials(namesOf(marks));
  const places = [...groupBy(marks, ({ range: { end } }) => `${end.line}:${end.character}`).values()].map((own) => ({
    text: namesOf(own)
      .map((name) => letters.get(name))
      .join(HAIR_SPACE),
    range: new vscode.Range(own[0]!.range.end, own[0]!.range.end),
  }));
  return new Map([...groupBy(places, ({ text }) => text)].map(([text, all]) => [text, all.map(({ range }) => range)]));
}

const HAIR_SPACE = '\u200A';

/** At each paragraph the names of those whose annotations end in it, in the order of the text. */
function namesAtEnd(document: vscode.TextDocument, marks: readonly Named[]): vscode.DecorationOptions[] {
  return [...groupBy(marks, ({ range }) => lastLine(document, range.end.line))].map(([line, own]) => {
    const names = namesOf(own).join(', ');
    const { end } = document.lineAt(line).range;
    return {
      range: new vscode.Range(end, end),
      renderOptions: { after: { ...FAINT, ...textOf(names), margin: '0 0 0 2ch', textDecoration: TAKES_NO_ROOM } },
    };
  });
}

/** The last line of the paragraph that a line is in; of a very long one, the last that is looked at. */
function lastLine(document: vscode.TextDocument, line: number): number {
  const end = Math.min(document.lineCount - 1, line + MOST_LINES);
  let last = line;
  while (last < end && !document.lineAt(last + 1).isEmptyOrWhitespace) last++;
  return last;
}

/** More than a screen of one paragraph is a table or a list, whose end is too far away to be seen. */
const MOST_LINES = 40;

const namesOf = (marks: readonly Named[]): readonly string[] => [...new Set(marks.map(({ name }) => name))];

function colleaguesMarks(document: vscode.TextDocument, { marks, annotatorOf }: Deps): AnnotationMark[] {
  const root = dossierPathOf(document.uri)?.root;
  const own = root && annotatorOf(root);
  return marks
    .get(document)
    .filter((mark) => mark.kind === 'annotation' && mark.annotation.creator !== own) as AnnotationMark[];
}

const INSIDE = vscode.DecorationRangeBehavior.ClosedClosed;

const FAINT = { color: new vscode.ThemeColor('editorCodeLens.foreground'), fontStyle: 'italic' } as const;

/** Neither in the line nor in what the editor takes for the width of the text, which would get a scroll bar. */
const TAKES_NO_ROOM = 'none; position: absolute';

const textOf = (text: string): { readonly contentText: string } => ({ contentText: showHidden(text) });

/** Small and raised like a reference mark, over the blank or the full stop that follows. */
const raised = (letters: string): vscode.DecorationRenderOptions => ({
  rangeBehavior: INSIDE,
  after: {
    ...FAINT,
    ...textOf(letters),
    textDecoration: `${TAKES_NO_ROOM}; font-size: 0.65em; line-height: 1.2; pointer-events: none`,
  },
});
