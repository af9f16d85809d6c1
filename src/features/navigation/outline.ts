import * as vscode from 'vscode';
import { outlineOf, type OutlineRow } from '../../core/navigation/outline';
import type { RoundMention } from '../../core/negotiation/roundMentions';
import { showHidden } from '../../core/text/showHidden';
import { topicPath, type Taxonomy } from '../../core/topics/taxonomy';
import { nextTurn } from '../../session/nextTurn';
import { debounce } from '../../vscode/debounce';
import { loadCore } from '../../vscode/loadCore';
import { kindName } from '../../vscode/names';
import { toRange } from '../../vscode/range';
import { NEWS, type NavigationDeps } from './navigationDeps';
import { SYMBOL_OF_ROW } from './symbolKinds';

/** Milliseconds of rest after which the editor is asked to take an outline that has become another. */
const PAUSE = 300;

/**
 * Rounds, topics and commitments of a file, beside Markdown's own headings.
 *
 * Of several outlines the editor's breadcrumbs follow the one that was given first, at the places that it has rows for.
 * So an outline is given at once, from what is known of the text. One that was given late, or that has changed since
 * without an edit of the text, is asked for again: the editor does that when a provider is registered.
 */
export function registerOutline(deps: NavigationDeps): vscode.Disposable {
  const givenInTime = new WeakMap<vscode.TextDocument, string>();
  const provider: vscode.DocumentSymbolProvider = {
    async provideDocumentSymbols(document) {
      const inTime = deps.analyses.get(document) !== undefined;
      if (!inTime) {
        await deps.marks.ready(document);
        // The reading of a long text has ended in this very turn.
        await nextTurn();
      }
      const symbols = await symbolsOf(document, deps);
      givenInTime.set(document, inTime ? wordsOf(symbols) : '');
      return symbols;
    },
  };
  const register = (): vscode.Disposable =>
    vscode.languages.registerDocumentSymbolProvider(NEWS, provider, { label: 'Rapporteur' });
  let registered = register();
  const offerAgain = debounce<vscode.TextDocument>(PAUSE, async (document) => {
    const given = givenInTime.get(document);
    if (given === undefined || wordsOf(await symbolsOf(document, deps)) === given) return;
    registered.dispose();
    registered = register();
  });
  return vscode.Disposable.from(
    { dispose: () => registered.dispose() },
    offerAgain,
    deps.marks.onDidChange(offerAgain),
    vscode.window.onDidChangeActiveTextEditor((editor) => editor && offerAgain(editor.document)),
  );
}

async function symbolsOf(
  document: vscode.TextDocument,
  { analyses, annotations, taxonomies }: NavigationDeps,
): Promise<vscode.DocumentSymbol[]> {
  const [taxonomy, { ledgerEntries, roundMentions }] = await Promise.all([taxonomies.get(document.uri), loadCore()]);
  const reading = analyses.get(document);
  if (!reading) return [];
  const file = vscode.workspace.asRelativePath(document.uri);
  const entries = ledgerEntries(file, reading.analysis, annotations.placed(document));
  const rounds = roundMentions(file, reading.analysis);
  const rows = outlineOf({ document: reading.analysis.document, entries, rounds });
  return rows.map((row) => toSymbol(row, document, taxonomy));
}

/** Equal for outlines that read alike. */
const wordsOf = (symbols: readonly vscode.DocumentSymbol[]): string =>
  symbols.map(({ name, detail, children }) => `${name}\t${detail}\n(${wordsOf(children)})`).join('\n');

function toSymbol(row: OutlineRow, document: vscode.TextDocument, taxonomy: Taxonomy): vscode.DocumentSymbol {
  const { name, detail } = textsOf(row, taxonomy);
  const symbol = new vscode.DocumentSymbol(
    showHidden(name),
    showHidden(detail),
    SYMBOL_OF_ROW[row.kind],
    toRange(document, row.span),
    toRange(document, row.place),
  );
  if ('rows' in row) symbol.children = row.rows.map((child) => toSymbol(child, document, taxonomy));
  return symbol;
}

interface Texts {
  /** Never empty: the editor refuses a symbol without a name. */
  readonly name: string;
  readonly detail: string;
}

function textsOf(row: OutlineRow, { topics }: Taxonomy): Texts {
  switch (row.kind) {
    case 'section':
      return { name: row.title.trim() || vscode.l10n.t('Untitled section'), detail: '' };
    case 'topic':
      return { name: topicPath(topics, row.topic).at(-1)?.label ?? row.topic, detail: '' };
    case 'commitment': {
      const { kind, parties, text } = row.entry;
      return { name: [kindName(kind), parties.join(', ')].filter(Boolean).join(' · '), detail: text };
    }
    case 'round':
      return { name: vscode.l10n.t('Round {0}', row.round.number), detail: whenAndWhere(row.round) };
  }
}

const whenAndWhere = ({ place, date }: RoundMention): string =>
  [place, date?.replace('/', ' – ')].filter(Boolean).join(', ');
