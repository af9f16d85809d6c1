import * as vscode from 'vscode';
import type { Analysis } from '../../core/analysis';
import { outlineOf, type OutlineRow } from '../../core/navigation/outline';
import type { RoundMention } from '../../core/negotiation/roundMentions';
import { inOneGo, type Steps } from '../../core/steps';
import { showHidden } from '../../core/text/showHidden';
import { topicPath, type Taxonomy } from '../../core/topics/taxonomy';
import { givenAnswers, type GivenAnswers } from '../../session/givenAnswers';
import { inTurns } from '../../session/inTurns';
import { nextTurn } from '../../session/nextTurn';
import { thisTurn } from '../../session/thisTurn';
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
  const offerAgain = debounce<vscode.TextDocument>(PAUSE, async (document) => {
    const given = offered.given.givenFor(document, document.version);
    if (given.length === 0) return;
    const present = wordsOf(await symbolsOf(document, deps, await meansFor(document, deps)));
    if (given.every((words) => words === present)) return;
    offered.dispose();
    offered = offerOutline(deps, offerAgain);
  });
  let offered = offerOutline(deps, offerAgain);
  return vscode.Disposable.from(
    { dispose: () => offered.dispose() },
    offerAgain,
    deps.marks.onDidChange(offerAgain),
    vscode.window.onDidChangeActiveTextEditor((editor) => editor && offerAgain(editor.document)),
  );
}

/** The outline as it is registered, with what was given of it since. */
interface Offered extends vscode.Disposable {
  readonly given: GivenAnswers<vscode.TextDocument>;
}

function offerOutline(deps: NavigationDeps, offerAgain: (document: vscode.TextDocument) => void): Offered {
  const given = givenAnswers<vscode.TextDocument>();
  const provider: vscode.DocumentSymbolProvider = {
    async provideDocumentSymbols(document) {
      const { version } = document;
      const turn = thisTurn();
      if (!deps.analyses.get(document)) {
        await deps.marks.ready(document);
        // The reading of a long text has ended in this very turn.
        await nextTurn();
      }
      const means = await meansFor(document, deps);
      const inTime = !turn.hasEnded;
      const symbols = await symbolsOf(document, deps, means);
      given.give(document, version, inTime ? wordsOf(symbols) : LATE);
      // The change that it has waited for may have been told before.
      if (!inTime) offerAgain(document);
      return symbols;
    },
  };
  const registered = vscode.languages.registerDocumentSymbolProvider(NEWS, provider, { label: 'Rapporteur' });
  return { given, dispose: () => registered.dispose() };
}

/** What was given late is not followed: it counts as nothing. */
const LATE = '';

/** What an outline is made with. All of it is at hand, unless it is asked for the first time or the dossier's topics have changed. */
interface Means {
  readonly taxonomy: Taxonomy;
  readonly core: Core;
}

const meansFor = async (document: vscode.TextDocument, { taxonomies }: NavigationDeps): Promise<Means> => ({
  taxonomy: await taxonomies.get(document.uri),
  core: await loadCore(),
});

async function symbolsOf(
  document: vscode.TextDocument,
  deps: NavigationDeps,
  means: Means,
): Promise<vscode.DocumentSymbol[]> {
  const reading = deps.analyses.get(document);
  if (!reading) return [];
  const steps = symbolSteps(document, reading.analysis, deps, means);
  if (reading.analysis.document.text.length <= GIVEN_AT_ONCE) return inOneGo(steps);
  const made = await inTurns(steps, () => deps.analyses.get(document) === reading);
  return made ? made.result : symbolsOf(document, deps, means);
}

/** A long agreement has a thousand rows. */
function* symbolSteps(
  document: vscode.TextDocument,
  analysis: Analysis,
  { annotations }: NavigationDeps,
  { taxonomy, core: { ledgerSteps, roundMentions } }: Means,
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
