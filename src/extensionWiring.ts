import type * as vscode from 'vscode';
import type { ReadData } from './core/readData';
import { registerAnnotate } from './features/annotate/annotate';
import { registerQuickFix } from './features/annotate/quickFix';
import { registerUndo } from './features/annotate/undo';
import { registerHighlights, type Highlights } from './features/highlights/highlights';
import { registerHover } from './features/hover/hover';
import { AnalysisStore } from './session/analysisStore';
import { AnnotationStore } from './session/annotationStore';
import type { Disk } from './session/disk';
import { Dossiers } from './session/dossiers';
import { MarkStore } from './session/markStore';
import { createReader } from './session/reader';
import { createSettings } from './session/settings';
import { createTaxonomyStore } from './session/taxonomyStore';
import { createCommandRegistry } from './vscode/commandRegistry';
import { createLog } from './vscode/log';
import { mediaReader } from './vscode/mediaReader';

/** What differs between the desktop and the browser. */
export interface Platform {
  readonly diskOf: (root: vscode.Uri) => Disk;
  /** The name of the person's account, for annotations when the settings give none. */
  readonly accountName: string;
}

/** What the extension gives to other extensions, and to its own tests. */
export interface Rapporteur {
  readonly marks: MarkStore;
  readonly annotations: AnnotationStore;
  readonly highlights: Highlights;
}

/** Builds the session and hands it to the features. Nothing is read here; everything waits for its first use. */
export function wire(context: vscode.ExtensionContext, { diskOf, accountName }: Platform): Rapporteur {
  const own = <T extends vscode.Disposable>(disposable: T): T => {
    context.subscriptions.push(disposable);
    return disposable;
  };
  const log = own(createLog());
  const commands = createCommandRegistry(log);
  const settings = own(createSettings());
  const readData: ReadData = mediaReader(context.extensionUri);
  const taxonomies = own(createTaxonomyStore(readData, diskOf));
  const dossiers = own(new Dossiers(diskOf, settings, accountName));
  const analyses = own(new AnalysisStore(createReader(readData), taxonomies, log));
  const annotations = own(new AnnotationStore(dossiers, () => new Date().toISOString()));
  const marks = own(new MarkStore(analyses, annotations));

  const newId = (): string => `urn:uuid:${crypto.randomUUID()}`;
  const highlights = own(registerHighlights({ marks, settings }));
  own(registerHover({ marks, taxonomies, settings }));
  own(registerAnnotate({ commands, marks, annotations, settings, taxonomies, newId }));
  own(registerUndo({ commands, annotations, dossiers }));
  own(registerQuickFix(settings));
  return { marks, annotations, highlights };
}
