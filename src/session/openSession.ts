import * as vscode from 'vscode';
import type { ReadData } from '../core/readData';
import type { Taxonomy } from '../core/topics/taxonomy';
import { systemClock, type Clock } from '../vscode/clock';
import type { CommandRegistry } from '../vscode/commandRegistry';
import type { Log } from '../vscode/log';
import { mediaReader } from '../vscode/mediaReader';
import type { Ownership } from '../vscode/ownership';
import { AnalysisStore } from './analysisStore';
import { AnnotationStore } from './annotationStore';
import { Annotators } from './annotators';
import { Dossiers } from './dossiers';
import { createGlossaryStore, type GlossaryStore } from './glossaryStore';
import { createFollower, type Follower } from './following/follower';
import { createFactsReader } from './indexing/createFactsReader';
import { createKnowledge, type KnowledgeStore } from './knowledge';
import { MarkStore } from './markStore';
import { NegotiationStore } from './negotiationStore';
import type { Platform } from './platform';
import { createReader, type Reader } from './reader';
import { ReviewSession } from './reviewSession';
import { createSettings, type Settings } from './settings';
import { createSuppressedStore, type SuppressedStore } from './suppressedStore';
import { builtInTaxonomy, createTaxonomyStore, type TaxonomyStore } from './taxonomyStore';
import { watchDossierFolders } from './watchDossierFolders';
import { WorkspaceIndex } from './workspaceIndex';

/** All that holds state, and what features need beside it. */
export interface Session {
  readonly commands: CommandRegistry;
  readonly log: Log;
  readonly clock: Clock;
  readonly settings: Settings;
  /** Where the extension lies. */
  readonly extension: vscode.Uri;
  /** What is remembered for the workspace. */
  readonly memory: vscode.Memento;
  readonly dossiers: Dossiers;
  readonly taxonomies: TaxonomyStore;
  /** The topics that come with Rapporteur. */
  readonly builtIn: () => Promise<Taxonomy>;
  readonly glossaries: GlossaryStore;
  readonly suppressions: SuppressedStore;
  readonly knowledge: KnowledgeStore;
  readonly reader: Reader;
  readonly follower: Follower;
  readonly analyses: AnalysisStore;
  readonly annotations: AnnotationStore;
  readonly annotators: Annotators;
  readonly marks: MarkStore;
  readonly reviews: ReviewSession;
  readonly index: WorkspaceIndex;
  readonly negotiations: NegotiationStore;
  /** Under whose name acts in a folder are kept. */
  readonly annotatorOf: (root: vscode.Uri) => string;
  /** A new annotation id, "urn:uuid:…". */
  readonly newId: () => string;
}

interface Circumstances {
  readonly context: vscode.ExtensionContext;
  readonly platform: Platform;
  readonly own: Ownership['own'];
  readonly log: Log;
  readonly commands: CommandRegistry;
}

/** Nothing is read here but open articles; all else waits for its first use. */
export function openSession({ context, platform, own, log, commands }: Circumstances): Session {
  const { diskOf, accountName, startReader } = platform;
  const settings = own(createSettings());
  const readData: ReadData = mediaReader(context.extensionUri);
  const folders = own(watchDossierFolders());
  const taxonomies = own(createTaxonomyStore(readData, diskOf, folders));
  const glossaries = own(createGlossaryStore(diskOf, folders));
  const suppressions = own(createSuppressedStore(diskOf, folders));
  const knowledge = createKnowledge(taxonomies, glossaries, suppressions);
  const dossiers = own(new Dossiers(diskOf, settings, accountName, log, folders));
  const worker = startReader(vscode.Uri.joinPath(context.extensionUri, 'dist', 'readingWorker.js'));
  const follower = own(createFollower({ start: worker, readData, log }));
  const reader = createReader(readData, follower);
  const analyses = own(new AnalysisStore(reader, knowledge, log));
  const annotations = own(new AnnotationStore(dossiers, systemClock.now));
  const memory = context.workspaceState;
  const annotators = own(new Annotators(memory));
  const marks = own(new MarkStore(analyses, annotations, annotators));
  const facts = own(createFactsReader({ context, diskOf, start: worker, readData, knowledge, dossiers, log }));
  const index = own(new WorkspaceIndex({ facts, analyses, annotations, knowledge, dossiers, settings, log }));
  const negotiations = own(new NegotiationStore(index));
  const annotatorOf = (root: vscode.Uri): string => dossiers.annotator(root);
  const reviews = own(new ReviewSession({ marks, annotations, annotatorOf }));
  return {
    ...{ commands, log, clock: systemClock, settings, extension: context.extensionUri, memory },
    ...{ dossiers, taxonomies, builtIn: builtInTaxonomy(readData), glossaries, suppressions, knowledge },
    ...{ reader, follower, analyses, annotations, annotators, marks, reviews, index, negotiations, annotatorOf },
    newId: () => `urn:uuid:${crypto.randomUUID()}`,
  };
}
