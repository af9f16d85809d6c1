import type { AnalysisStore } from '../../session/analysisStore';
import type { AnnotationStore } from '../../session/annotationStore';
import type { MarkStore } from '../../session/markStore';
import type { ReviewSession } from '../../session/reviewSession';
import type { Settings } from '../../session/settings';
import type { TaxonomyStore } from '../../session/taxonomyStore';
import type { Clock } from '../../vscode/clock';
import type { CommandRegistry } from '../../vscode/commandRegistry';

export interface ReviewDeps {
  readonly commands: CommandRegistry;
  readonly reviews: ReviewSession;
  readonly marks: MarkStore;
  readonly analyses: AnalysisStore;
  readonly annotations: AnnotationStore;
  readonly taxonomies: TaxonomyStore;
  readonly settings: Settings;
  /** A new annotation id, "urn:uuid:…". */
  readonly newId: () => string;
  readonly clock: Clock;
}
