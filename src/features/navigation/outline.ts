import * as vscode from 'vscode';
import { outlineOf, type OutlineRow } from '../../core/navigation/outline';
import type { RoundMention } from '../../core/negotiation/roundMentions';
import { showHidden } from '../../core/text/showHidden';
import { topicPath, type Taxonomy } from '../../core/topics/taxonomy';
import { loadCore } from '../../vscode/loadCore';
import { kindName } from '../../vscode/names';
import { toRange } from '../../vscode/range';
import { NEWS, type NavigationDeps } from './navigationDeps';
import { SYMBOL_OF_ROW } from './symbolKinds';

/** Rounds, topics and commitments of a file, beside Markdown's own headings. */
export const registerOutline = (deps: NavigationDeps): vscode.Disposable =>
  vscode.languages.registerDocumentSymbolProvider(
    NEWS,
    {
      async provideDocumentSymbols(document) {
        const reading = await deps.analyses.ready(document);
        if (!reading || reading.version !== document.version) return [];
        await deps.annotations.ready(document);
        const { ledgerEntries, roundMentions } = await loadCore();
        const file = vscode.workspace.asRelativePath(document.uri);
        const entries = ledgerEntries(file, reading.analysis, deps.annotations.placed(document));
        const rounds = roundMentions(file, reading.analysis);
        const taxonomy = await deps.taxonomies.get(document.uri);
        const rows = outlineOf({ document: reading.analysis.document, entries, rounds });
        return rows.map((row) => toSymbol(row, document, taxonomy));
      },
    },
    { label: 'Rapporteur' },
  );

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
