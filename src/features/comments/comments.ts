import * as vscode from 'vscode';
import { noteOf } from '../../core/annotation/annotationSet';
import { annotationAt } from '../../core/marks/labelEdit';
import type { AnnotationMark } from '../../core/marks/mark';
import { showHidden } from '../../core/text/showHidden';
import { COMMAND, type PlaceArgument } from '../../manifest';
import type { AnnotationStore } from '../../session/annotationStore';
import type { MarkStore } from '../../session/markStore';
import { askFor } from '../../vscode/ask';
import type { CommandRegistry } from '../../vscode/commandRegistry';
import { toRange } from '../../vscode/range';
import { say, targetOf } from '../../vscode/target';
import { conversationOf, type Remark } from './conversation';

interface Deps {
  readonly commands: CommandRegistry;
  readonly marks: MarkStore;
  readonly annotations: AnnotationStore;
  readonly newId: () => string;
}

/**
 * Conversations about annotations, in the editor's own comment threads. The editor shows its comments view as soon as
 * somebody can comment, so that possibility is made only when there is a first comment.
 */
export function registerComments(deps: Deps): vscode.Disposable {
  let controller: vscode.CommentController | undefined;
  const threads = new Map<string, Thread>();
  const controllerNow = (): vscode.CommentController =>
    (controller ??= vscode.comments.createCommentController('rapporteur', vscode.l10n.t('Rapporteur')));

  const show = (document: vscode.TextDocument, mark: AnnotationMark): Thread => {
    const { id } = mark.annotation;
    const key = `${document.uri.toString()}\n${id}`;
    const known = threads.get(key);
    const range = toRange(document, mark.span);
    const thread = known ?? { thread: controllerNow().createCommentThread(document.uri, range, []), annotation: id };
    thread.thread.range = range;
    thread.thread.contextValue = 'conversation';
    thread.thread.label = titleOf(mark);
    thread.thread.comments = conversationOf(deps.annotations.set(document), id).map(toComment);
    threads.set(key, thread);
    return thread;
  };
  const remove = (document: vscode.TextDocument, isMeant: (thread: Thread) => boolean): void => {
    for (const [key, thread] of threads) {
      if (thread.thread.uri.toString() !== document.uri.toString() || !isMeant(thread)) continue;
      thread.thread.dispose();
      threads.delete(key);
    }
  };
  const refresh = (document: vscode.TextDocument): void => {
    const talked = marksOf(deps, document).filter((mark) => isTalkedAbout(deps, document, mark));
    talked.forEach((mark) => show(document, mark));
    const isOver = ({ annotation, thread }: Thread): boolean =>
      thread.comments.length > 0 && !talked.some((mark) => mark.annotation.id === annotation);
    remove(document, isOver);
  };
  const send = async (thread: vscode.CommentThread, text: string): Promise<void> => {
    const to = [...threads.values()].find((one) => one.thread === thread)?.annotation;
    if (!to) return say(vscode.l10n.t('There is no annotation here to talk about.'));
    const document = await vscode.workspace.openTextDocument(thread.uri);
    if (text.trim()) await deps.annotations.apply(document, { kind: 'reply', id: deps.newId(), to, text });
  };

  vscode.workspace.textDocuments.forEach(refresh);
  const listeners = vscode.Disposable.from(
    deps.marks.onDidChange(refresh),
    vscode.workspace.onDidCloseTextDocument((document) => remove(document, () => true)),
    deps.commands.register(COMMAND.discuss, async (place, text) => {
      const meant = await annotationMeant(deps, place);
      if (!meant) return say(vscode.l10n.t('There is no annotation here to talk about.'));
      const { document, mark } = meant;
      const hasBegun = isTalkedAbout(deps, document, mark);
      if (hasBegun) open(show(document, mark));
      const said = text ?? (await askForRemark(mark, hasBegun));
      if (said?.trim()) await send(open(show(document, mark)), said);
    }),
    deps.commands.register(COMMAND.sendReply, ({ thread, text }) => send(thread, text)),
  );
  return {
    dispose: () => {
      listeners.dispose();
      controller?.dispose();
    },
  };
}

interface Thread {
  readonly thread: vscode.CommentThread;
  /** Id of the annotation that is talked about. */
  readonly annotation: string;
}

const marksOf = ({ marks }: Deps, document: vscode.TextDocument): readonly AnnotationMark[] =>
  marks.get(document).filter((mark) => mark.kind === 'annotation');

const isTalkedAbout = ({ annotations }: Deps, document: vscode.TextDocument, { annotation }: AnnotationMark): boolean =>
  conversationOf(annotations.set(document), annotation.id).length > 0;

interface AnnotationMeant {
  readonly document: vscode.TextDocument;
  readonly mark: AnnotationMark;
}

/** Undefined when nothing is there to talk about. */
async function annotationMeant(deps: Deps, place: PlaceArgument): Promise<AnnotationMeant | undefined> {
  const target = await targetOf(place);
  if (!target) return undefined;
  const { document, span, annotation } = target;
  await deps.marks.ready(document);
  const all = marksOf(deps, document);
  const mark = all.find((one) => one.annotation.id === annotation) ?? annotationAt(all, span);
  return mark && { document, mark };
}

function open({ thread }: Thread): vscode.CommentThread {
  thread.collapsibleState = vscode.CommentThreadCollapsibleState.Expanded;
  return thread;
}

/**
 * The words to begin a conversation with, or to answer; undefined if the person leaves. The editor leaves the cursor in the
 * article when it shows a thread: what is typed then would replace the selected words.
 */
async function askForRemark(mark: AnnotationMark, hasBegun: boolean): Promise<string | undefined> {
  const title = hasBegun ? vscode.l10n.t('Reply') : vscode.l10n.t('Comment');
  return askFor({ title, prompt: titleOf(mark), ignoreFocusOut: true });
}

const titleOf = ({ annotation }: AnnotationMark): string =>
  showHidden(noteOf(annotation) ?? vscode.l10n.t('About an annotation by {0}', annotation.creator));

function toComment({ author, text, time }: Remark): vscode.Comment {
  const body = new vscode.MarkdownString().appendText(showHidden(text));
  return { author: { name: showHidden(author) }, body, mode: vscode.CommentMode.Preview, timestamp: new Date(time) };
}
