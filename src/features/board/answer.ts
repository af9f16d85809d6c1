import * as vscode from 'vscode';
import type { Board } from '../../core/board/board';
import type { Span } from '../../core/text/span';
import { COMMAND } from '../../manifest';
import type { Clock } from '../../vscode/clock';
import { loadExchange } from '../../session/loadCore';
import { toRange } from '../../vscode/range';
import type { SourceDeps } from './boardSource';
import { translatedWords } from './translatedWords';
import { explainDeadline } from './explainDeadline';
import type { FromPage } from './protocol';
import { saveText } from './saveText';

export type AnswerDeps = SourceDeps;

interface Situation {
  readonly index: SourceDeps['index'];
  readonly clock: Clock;
  readonly panel: vscode.WebviewPanel;
  readonly board: Board;
  readonly say: (text: string) => void;
}

/** Does what the page asks for, once. */
export async function answer(said: Exclude<FromPage, { kind: 'ready' }>, at: Situation): Promise<void> {
  switch (said.kind) {
    case 'reveal':
      return reveal(said.statement, at);
    case 'copy':
      return copy(said.statements, said.format, at);
    case 'export':
      return exportDocuments(said.statements, at);
    case 'saveCalendar':
      return saveCalendar(at);
    case 'savePicture':
      return tellSaved(
        await saveText('timeline.svg', { [vscode.l10n.t('SVG picture')]: ['svg'] }, `${XML_HEAD}${said.svg}\n`),
        at,
      );
  }
}

const XML_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** The id is looked up among what was read; what is not there cannot be opened. */
async function reveal(id: string, { index, panel, say }: Situation): Promise<void> {
  for (const { uri, entries } of index.all()) {
    const entry = entries.find((each) => each.id === id);
    if (entry) return show(uri, entry.span, columnBeside(panel));
  }
  say(vscode.l10n.t('That sentence is not there any more.'));
}

async function show(uri: vscode.Uri, span: Span, viewColumn: vscode.ViewColumn): Promise<void> {
  const document = await vscode.workspace.openTextDocument(uri);
  const selection = toRange(document, span);
  const editor = await vscode.window.showTextDocument(document, { selection, viewColumn, preview: true });
  editor.revealRange(selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

/** The text opens beside the board, so that both can be read; where there are two groups, in the other one. */
function columnBeside({ viewColumn = vscode.ViewColumn.One }: vscode.WebviewPanel): vscode.ViewColumn {
  const others = vscode.window.tabGroups.all.filter((group) => group.viewColumn !== viewColumn);
  return others[0]?.viewColumn ?? vscode.ViewColumn.Beside;
}

async function copy(ids: readonly string[], format: 'markdown' | 'csv', { board, say }: Situation): Promise<void> {
  const { ledgerTable, toCsv, toMarkdownTable } = await loadExchange();
  const byId = new Map(board.statements.map((statement) => [statement.id, statement]));
  const statements = ids.flatMap((id) => byId.get(id) ?? []);
  const { heads, rows } = ledgerTable(statements, ledgerWords(board));
  await vscode.env.clipboard.writeText(format === 'csv' ? toCsv(heads, rows) : toMarkdownTable(heads, rows));
  say(vscode.l10n.t('Copied commitments: {0}', statements.length));
}

/** The same export as elsewhere, which asks for the format and the place. */
async function exportDocuments(ids: readonly string[] | undefined, { index }: Situation): Promise<void> {
  const wanted = ids && new Set(ids);
  const shown = index.all().filter(({ entries }) => !wanted || entries.some(({ id }) => wanted.has(id)));
  await vscode.commands.executeCommand(COMMAND.export, { documents: shown.map(({ uri }) => uri) });
}

function ledgerWords({ positions }: Board) {
  const { columns, kinds, reviews } = translatedWords();
  const topics = new Map(positions.topics.map(({ id, above, label }) => [id, [...above, label].join(' › ')]));
  return {
    heads: {
      ...columns,
      addressees: vscode.l10n.t('Addressee'),
      condition: vscode.l10n.t('Condition'),
      speaker: vscode.l10n.t('Speaker'),
      file: vscode.l10n.t('Document'),
      place: vscode.l10n.t('Place'),
    },
    kindName: (kind: keyof typeof kinds) => kinds[kind],
    reviewName: (review: keyof typeof reviews) => reviews[review],
    topicName: (topic: string) => topics.get(topic) ?? topic,
  };
}

async function saveCalendar(at: Situation): Promise<void> {
  const { deadlineCalendar, toICalendar } = await loadExchange();
  const { deadlines, statements } = at.board;
  const byId = new Map(statements.map((statement) => [statement.id, statement]));
  const entries = deadlineCalendar(deadlines, byId, (deadline) =>
    explainDeadline(vscode.l10n, deadline, byId.get(deadline.statement)!, (id) => byId.get(id)).join(' '),
  );
  const name = vscode.workspace.name ?? vscode.l10n.t('Deadlines');
  const text = toICalendar(entries, { name, now: at.clock.now() });
  tellSaved(await saveText('deadlines.ics', { [vscode.l10n.t('Calendar')]: ['ics'] }, text), at);
}

function tellSaved(saved: vscode.Uri | undefined, { say }: Situation): void {
  if (saved) say(vscode.l10n.t('Saved as {0}', saved.path.slice(saved.path.lastIndexOf('/') + 1)));
}
