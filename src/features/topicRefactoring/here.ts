import type { Uri } from 'vscode';
import { findTopic, type Taxonomy } from '../../core/topics/taxonomy';
import type { loadCore } from '../../session/loadCore';

/** What a command works with. */
export interface Here {
  readonly root: Uri;
  readonly taxonomy: Taxonomy;
  readonly core: Awaited<ReturnType<typeof loadCore>>;
}

export const nameIn = (taxonomy: Taxonomy, id: string): string => findTopic(taxonomy, id)?.label ?? id;
