import type * as vscode from 'vscode';
import { annotationsOf } from '../core/annotation/annotationSet';
import { placeAnnotations } from '../core/annotation/placeAnnotations';
import type { Candidate } from '../core/exchange/import/matchDocuments';
import type { Known } from '../core/exchange/import/planImport';
import type { ReadDocument } from '../core/exchange/toExchange';
import { dossierPathOf } from './dossierPath';
import type { Dossiers } from './dossiers';
import { findNews } from './findNews';
import type { KnowledgeStore } from './knowledge';
import { nextTurn } from './nextTurn';
import type { Reader } from './reader';
import { currentText } from './currentText';
import type { Settings } from './settings';

/** Documents as exports and imports need them: whole, as they stand in the editor or else on the disk. */
export interface ExchangeDocuments {
  /** All that may be read in a folder, in order of path. */
  list(root: vscode.Uri): Promise<readonly vscode.Uri[]>;
  /** Reads a document with its annotations; undefined for one that is too large, binary or gone. */
  read(uri: vscode.Uri): Promise<ReadDocument | undefined>;
  hasAnnotations(uri: vscode.Uri): Promise<boolean>;
  /** The text with what the dossier has of it already, without reading what is in it. */
  candidate(uri: vscode.Uri): Promise<KnownCandidate | undefined>;
}

export interface KnownCandidate {
  readonly uri: vscode.Uri;
  readonly candidate: Candidate;
  readonly known: Known;
}

interface Deps {
  readonly reader: Reader;
  readonly knowledge: KnowledgeStore;
  readonly dossiers: Dossiers;
  readonly settings: Settings;
}

export function createExchangeDocuments(deps: Deps): ExchangeDocuments {
  const knownOf = async ({ root, path }: { readonly root: vscode.Uri; readonly path: string }): Promise<Known> => {
    const files = deps.dossiers.sidecars(root);
    const { set } = await files.load(path);
    return { set, oldTexts: await files.oldTexts(set) };
  };
  return {
    list: (root) => findNews(root, deps.settings),
    async read(uri) {
      const at = dossierPathOf(uri);
      const text = at && (await currentText(uri));
      if (!at || text === undefined) return undefined;
      const { set, oldTexts } = await knownOf(at);
      const analysis = await deps.reader.read(text, await deps.knowledge.get(uri), at.path);
      await nextTurn();
      return { path: at.path, analysis, set, placed: placeAnnotations(set, text, oldTexts) };
    },
    async hasAnnotations(uri) {
      const at = dossierPathOf(uri);
      return at !== undefined && annotationsOf((await knownOf(at)).set).length > 0;
    },
    async candidate(uri) {
      const at = dossierPathOf(uri);
      const text = at && (await currentText(uri));
      if (!at || text === undefined) return undefined;
      return { uri, candidate: { path: at.path, text }, known: await knownOf(at) };
    },
  };
}
