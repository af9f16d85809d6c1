import { SymbolKind } from 'vscode';
import type { OutlineRow } from '../../core/navigation/outline';
import type { SearchHit } from '../../core/search/searchHit';

/** The editor knows kinds of program symbols only; these have pictures that differ, and are used the same everywhere. */
export const SYMBOL_OF_HIT: Readonly<Record<SearchHit['kind'], SymbolKind>> = {
  entity: SymbolKind.Class,
  commitment: SymbolKind.Field,
  topic: SymbolKind.Package,
};

export const SYMBOL_OF_ROW: Readonly<Record<OutlineRow['kind'], SymbolKind>> = {
  section: SymbolKind.String,
  topic: SymbolKind.Package,
  commitment: SymbolKind.Field,
  round: SymbolKind.Event,
};
