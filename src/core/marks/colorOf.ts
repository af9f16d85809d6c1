import type { CommitmentKind } from '../commitments/commitment';
import type { EntityType } from '../recognition/mention';

/**
 * Ids of the theme's colors. They have one dot: of an id with two the editor gives the pages in webviews a variable that no
 * style sheet expects, since it makes a hyphen of the first dot only.
 */
export const entityColor = (type: EntityType): string => `rapporteur.entity${capitalized(type)}`;

export const commitmentColor = (kind: CommitmentKind): string => `rapporteur.commitment${capitalized(kind)}`;

/** The variable that has a color in style sheets, of the editor's own window and of webviews. */
export const colorVariable = (id: string): string => `--vscode-${id.replace('.', '-')}`;

const capitalized = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
