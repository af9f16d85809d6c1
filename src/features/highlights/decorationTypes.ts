import * as vscode from 'vscode';
import { COMMITMENT_KINDS, type CommitmentKind } from '../../core/commitments/commitment';
import { colorVariable, commitmentColor, entityColor } from '../../core/marks/colorOf';
import type { Style } from '../../core/marks/styleOf';
import { ENTITY_TYPES, type EntityType } from '../../core/recognition/mention';

/** The second cue beside the color: no two types that often stand together share a line. */
const ENTITY_LINE: Readonly<Record<EntityType, string>> = {
  person: 'underline solid',
  organization: 'underline dashed',
  place: 'underline dotted',
  date: 'underline dotted',
  agreement: 'underline double',
  event: 'underline dashed',
  product: 'underline dotted',
  amount: 'underline dotted',
};

const COMMITMENT_LINE: Readonly<Record<CommitmentKind, string>> = {
  agreement: 'double',
  pledge: 'solid',
  plan: 'dotted',
  offer: 'dashed',
  demand: 'solid',
  refusal: 'double',
  threat: 'dashed',
};

const LABEL_COLOR = 'rapporteur.label';

/** A find has a thin line, a decision a thick one; "double" needs three pixels to be seen as two lines. */
const thickness = (line: string, confirmed: boolean): number => (confirmed ? 3 : line === 'double' ? 3 : 1);

/** One decoration type for each look; ranges are given to it plainly, which costs a tenth of ranges with options. */
export function createDecorationTypes(): ReadonlyMap<Style, vscode.TextEditorDecorationType> {
  const looks: [Style, vscode.DecorationRenderOptions][] = [
    ...ENTITY_TYPES.flatMap((type): [Style, vscode.DecorationRenderOptions][] => [
      [`entity.${type}`, entityLook(type, false)],
      [`entity.${type}.confirmed`, entityLook(type, true)],
    ]),
    ...COMMITMENT_KINDS.flatMap((kind): [Style, vscode.DecorationRenderOptions][] => [
      [`commitment.${kind}`, commitmentLook(kind, false)],
      [`commitment.${kind}.confirmed`, commitmentLook(kind, true)],
    ]),
    ['label', clauseLook(LABEL_COLOR, 'solid', true)],
    ['note', clauseLook(LABEL_COLOR, 'dotted', true)],
    ['changed', { textDecoration: 'underline wavy 1px', ...ruler('rapporteur.changed') }],
  ];
  return new Map(looks.map(([style, look]) => [style, vscode.window.createTextEditorDecorationType(inText(look))]));
}

/**
 * The editor makes a decoration's own `color` win over that of selected text, and in high contrast a name in the
 * selection could not be read; given as a style beside the line, the color yields.
 */
const entityLook = (type: EntityType, confirmed: boolean): vscode.DecorationRenderOptions => ({
  textDecoration: `${ENTITY_LINE[type]} ${confirmed ? 2 : 1}px; color: var(${colorVariable(entityColor(type))})`,
});

const commitmentLook = (kind: CommitmentKind, confirmed: boolean): vscode.DecorationRenderOptions =>
  clauseLook(commitmentColor(kind), COMMITMENT_LINE[kind], confirmed);

const clauseLook = (id: string, line: string, confirmed: boolean): vscode.DecorationRenderOptions => ({
  backgroundColor: color(`${id}Background`),
  borderColor: color(id),
  borderStyle: line,
  borderWidth: `0 0 ${thickness(line, confirmed)}px 0`,
  ...ruler(id),
});

const ruler = (id: string): vscode.DecorationRenderOptions => ({
  overviewRulerColor: color(id),
  overviewRulerLane: vscode.OverviewRulerLane.Right,
});

/** What is typed at a mark's edge does not join it. */
const inText = (look: vscode.DecorationRenderOptions): vscode.DecorationRenderOptions => ({
  ...look,
  rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
});

const color = (id: string): vscode.ThemeColor => new vscode.ThemeColor(id);
