import type * as vscode from 'vscode';
import type { ReadData } from './core/readData';
import { registerAgreementPage } from './features/agreementPage/agreementPage';
import { wireViews, type Views } from './extensionViews';
import { registerAnnotate } from './features/annotate/annotate';
import { registerAnnotateAll } from './features/annotate/annotateAll';
import { registerQuickFix } from './features/annotate/quickFix';
import { registerRejectAlways } from './features/annotate/rejectAlways';
import { registerUndo } from './features/annotate/undo';
import { registerBoard, type BoardPanel } from './features/board/board';
import { registerChatTools } from './features/chatTools/chatTools';
import { registerComments } from './features/comments/comments';
import { registerCorrectEntity } from './features/correctEntity/correctEntity';
import { registerDisagreementLens } from './features/disagreements/disagreementLens';
import { registerDossierFiles } from './features/dossierFiles/dossierFiles';
import { registerFirstMinutes } from './features/firstMinutes/firstMinutes';
import { registerExchange } from './features/exchange/exchange';
import { registerHighlights, type Highlights } from './features/highlights/highlights';
import { registerHover } from './features/hover/hover';
import { registerNavigation } from './features/navigation/navigation';
import { registerPeople, type PeopleDeps } from './features/people/people';
import { registerPositionsPage } from './features/positions/positionsPage';
import { registerPreview, type Preview } from './features/preview/preview';
import { registerProblems } from './features/problems/problems';
import { registerReviewMode } from './features/reviewMode/reviewMode';
import { registerStatus } from './features/status/status';
import { AnalysisStore } from './session/analysisStore';
import { AnnotationStore } from './session/annotationStore';
import { Annotators } from './session/annotators';
import type { Disk } from './session/disk';
import { Dossiers } from './session/dossiers';
import { createExchangeDocuments } from './session/exchangeDocuments';
import { createGlossaryStore } from './session/glossaryStore';
import { createKnowledge } from './session/knowledge';
import { createFactsReader } from './session/indexing/createFactsReader';
import type { StartReader } from './session/indexing/startReader';
import { MarkStore } from './session/markStore';
import { NegotiationStore } from './session/negotiationStore';
import { createReader } from './session/reader';
import { ReviewSession } from './session/reviewSession';
import { createSettings } from './session/settings';
import { createSuppressedStore } from './session/suppressedStore';
import { builtInTaxonomy, createTaxonomyStore } from './session/taxonomyStore';
import { watchDossierFolders } from './session/watchDossierFolders';
import { WorkspaceIndex } from './session/workspaceIndex';
import { systemClock as clock } from './vscode/clock';
import { createCommandRegistry } from './vscode/commandRegistry';
import { createLog } from './vscode/log';
import { mediaReader } from './vscode/mediaReader';

/** What differs between the desktop and the browser. */
export interface Platform {
  readonly diskOf: (root: vscode.Uri) => Disk;
  /** The name of the person's account, for annotations when the settings give none. */
  readonly accountName: string;
  /** Starts a worker on a script of the extension. */
  readonly startReader: (script: vscode.Uri) => StartReader;
}

/** What the extension gives to other extensions, and to its own tests. */
export interface Rapporteur extends Views, Pick<Preview, 'extendMarkdownIt'> {
  readonly marks: MarkStore;
  readonly annotations: AnnotationStore;
  readonly index: WorkspaceIndex;
  readonly highlights: Highlights;
  readonly board: BoardPanel;
  readonly reviews: ReviewSession;
  readonly annotators: Annotators;
}

/** Builds the session and hands it to the features. Nothing is read here; everything waits for its first use. */
export function wire(context: vscode.ExtensionContext, { diskOf, accountName, startReader }: Platform): Rapporteur {
  const own = <T extends vscode.Disposable>(disposable: T): T => {
    context.subscriptions.push(disposable);
    return disposable;
  };
  const log = own(createLog());
  const commands = createCommandRegistry(log);
  const settings = own(createSettings());
  const readData: ReadData = mediaReader(context.extensionUri);
  const folders = own(watchDossierFolders());
  const taxonomies = own(createTaxonomyStore(readData, diskOf, folders));
  const glossaries = own(createGlossaryStore(diskOf, folders));
  const suppressions = own(createSuppressedStore(diskOf, folders));
  const knowledge = createKnowledge(taxonomies, glossaries, suppressions);
  const dossiers = own(new Dossiers(diskOf, settings, accountName, log, folders));
  const reader = createReader(readData);
  const analyses = own(new AnalysisStore(reader, knowledge, log));
  const annotations = own(new AnnotationStore(dossiers, clock.now));
  const memory = context.workspaceState;
  const annotators = own(new Annotators(memory));
  const marks = own(new MarkStore(analyses, annotations, annotators));
  const facts = own(createFactsReader({ context, diskOf, startReader, readData, knowledge, dossiers, log }));
  const index = own(new WorkspaceIndex({ facts, analyses, annotations, knowledge, dossiers, settings, log }));
  const negotiations = own(new NegotiationStore(index));

  const annotatorOf = (root: vscode.Uri): string => dossiers.annotator(root);
  const newId = (): string => `urn:uuid:${crypto.randomUUID()}`;
  const highlights = own(registerHighlights({ marks, settings }));
  own(registerHover({ marks, taxonomies, settings, analyses, negotiations, annotatorOf }));
  const annotating = { commands, marks, annotations, settings, taxonomies, annotatorOf, newId };
  own(registerAnnotate(annotating));
  own(registerAnnotateAll({ ...annotating, analyses, index }));
  own(registerUndo({ commands, annotations, dossiers }));
  own(registerQuickFix(settings));
  own(registerProblems({ analyses, annotations, files: [taxonomies, glossaries, suppressions] }));
  const reviews = own(new ReviewSession({ marks, annotations, annotatorOf }));
  own(registerReviewMode({ ...annotating, reviews, analyses, clock }));
  own(registerStatus({ marks, analyses, annotations, reviews, annotatorOf }));
  own(registerNavigation({ commands, marks, analyses, annotations, index, dossiers, glossaries, taxonomies, reader }));
  own(registerDossierFiles({ commands, dossiers, topics: taxonomies, glossary: glossaries }));
  own(registerCorrectEntity({ commands, analyses, annotations, marks, glossaries }));
  own(registerRejectAlways({ commands, analyses, marks, index, suppressions }));
  registerColleagues({ ...annotating, annotators, index }).forEach(own);
  own(registerFirstMinutes({ commands, analyses, dossiers, extension: context.extensionUri }));
  own(registerChatTools({ index, analyses, annotations, taxonomies }));
  own(registerPositionsPage({ commands, index, negotiations, taxonomies }));
  const builtIn = builtInTaxonomy(readData);
  const documents = createExchangeDocuments({ reader, knowledge, dossiers, settings });
  own(registerExchange({ commands, documents, annotations, taxonomies, glossaries, builtIn, annotatorOf, newId }));
  const session = { ...annotating, index, negotiations, knowledge, reader, dossiers, builtIn, memory };
  const { topics, parties, review, rounds } = own(wireViews(session));
  const { extendMarkdownIt } = own(registerPreview({ analyses, marks, settings, log }));
  const extension = context.extensionUri;
  const board = own(registerBoard({ commands, index, negotiations, taxonomies, extension, newId, log, clock }));
  const views = { topics, parties, review, rounds };
  return { marks, annotations, index, highlights, ...views, board, reviews, annotators, extendMarkdownIt };
}

/** What matters as soon as two people annotate the same folder. */
const registerColleagues = (deps: PeopleDeps): readonly vscode.Disposable[] => [
  registerPeople(deps),
  registerComments(deps),
  registerDisagreementLens(deps),
  registerAgreementPage(deps),
];
