import * as vscode from 'vscode';
import type { Analysis } from '../../core/analysis';
import { outlineOf, type OutlineRow } from '../../core/navigation/outline';
import type { RoundMention } from '../../core/negotiation/roundMentions';
import { inOneGo, type Steps } from '../../core/steps';
import { showHidden } from '../../core/text/showHidden';
import { topicPath, type Taxonomy } from '../../core/topics/taxonomy';
import { inTurns } from '../../session/inTurns';
import { nextTurn } from '../../session/nextTurn';
import { debounce } from '../../vscode/debounce';
import { loadCore, type Core } from '../../session/loadCore';
import { kindName } from '../../vscode/names';
import { toRange } from '../../vscode/range';
import { NEWS, type NavigationDeps } from './navigationDeps';
import { SYMBOL_OF_ROW } from './symbolKinds';

/** Milliseconds of rest after which the editor is asked to take an outline that has become another. */
const PAUSE = 300;

/** UTF-16 units of a text whose outline is made in one turn: one that came later would not be followed by the breadcrumbs. */
const GIVEN_AT_ONCE = 100_000;

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

async function symbolsOf(document: vscode.TextDocument, deps: NavigationDeps): Promise<vscode.DocumentSymbol[]> {
  const [taxonomy, core] = await Promise.all([deps.taxonomies.get(document.uri), loadCore()]);
  const reading = deps.analyses.get(document);
  if (!reading) return [];
  const steps = symbolSteps(document, reading.analysis, deps, taxonomy, core);
  if (reading.analysis.document.text.length <= GIVEN_AT_ONCE) return inOneGo(steps);
  const made = await inTurns(steps, () => deps.analyses.get(document) === reading);
  return made ? made.result : symbolsOf(document, deps);
}

/** A long agreement has a thousand rows. */
function* symbolSteps(
  document: vscode.TextDocument,
  analysis: Analysis,
  { annotations }: NavigationDeps,
  taxonomy: Taxonomy,
  { ledgerSteps, roundMentions }: Core,
): Steps<vscode.DocumentSymbol[]> {
  const file = vscode.workspace.asRelativePath(document.uri);
  const entries = yield* ledgerSteps(file, analysis, annotations.placed(document));
  yield;
  const rounds = roundMentions(file, analysis);
  yield;
  const symbols: vscode.DocumentSymbol[] = [];
  for (const row of outlineOf({ document: analysis.document, entries, rounds })) {
    symbols.push(toSymbol(row, document, taxonomy));
    yield;
  }
  return symbols;
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
