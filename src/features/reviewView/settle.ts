import * as vscode from 'vscode';
import { describe } from '../../core/anchoring/describe';
import type { AnnotationEdit } from '../../core/annotation/annotationEdit';
import { labelsOf } from '../../core/annotation/annotationSet';
import { labelText } from '../../core/annotation/body';
import { currentSelector } from '../../core/annotation/target';
import { textHash } from '../../core/annotation/textHash';
import type { PlacedAnnotation } from '../../core/marks/mark';
import { isWanted } from '../../core/worklist/worklist';
import type { Span } from '../../core/text/span';
import { COMMAND, type PlaceArgument } from '../../manifest';
import type { AnnotationStore } from '../../session/annotationStore';
import { pickOne } from '../../vscode/ask';
import type { CommandRegistry } from '../../vscode/commandRegistry';
import { labelName } from '../../vscode/names';
import { isCurrent, say, targetOf, type Target } from '../../vscode/target';
import { changeUri } from './changeContent';

interface Deps {
  readonly commands: CommandRegistry;
  readonly annotations: AnnotationStore;
}

/** What can be done about an annotation whose text has changed or is gone. */
export function registerSettle({ commands, annotations }: Deps): vscode.Disposable {
  return vscode.Disposable.from(
    commands.register(COMMAND.showChange, async (place) => {
      const found = await changedAt(annotations, place);
      if (found) await showChange(found);
    }),
    commands.register(COMMAND.acceptChange, async (place) => {
      const found = await changedAt(annotations, place);
      if (found?.placed.anchoring.kind !== 'changed') return;
      await putAt(annotations, found, found.placed.anchoring.span);
      say(vscode.l10n.t('The annotation now stands on the changed text.'));
    }),
    commands.register(COMMAND.detach, async (place) => {
      const found = await changedAt(annotations, place);
      if (found?.placed.anchoring.kind !== 'changed') return;
      const { start } = found.placed.anchoring.span;
      await putAt(annotations, found, { start, end: start });
      say(vscode.l10n.t('Detached; the annotation waits under Review.'));
    }),
    commands.register(COMMAND.attachHere, (place) => attachHere(annotations, place)),
  );
}

interface Found {
  readonly target: Target;
  readonly placed: PlacedAnnotation;
}

/** The changed annotation that is meant, or under the cursor; says so when there is none. */
async function changedAt(annotations: AnnotationStore, place: PlaceArgument): Promise<Found | undefined> {
  const target = await targetOf(place);
  if (target) await annotations.ready(target.document);
  const placed = target && annotations.placed(target.document).find((one) => isMeant(one, target));
  if (target && placed) return { target, placed };
  say(vscode.l10n.t('There is no annotation with changed text here.'));
  return undefined;
}

function isMeant({ annotation, anchoring }: PlacedAnnotation, { span, annotation: id }: Target): boolean {
  if (id !== undefined) return annotation.id === id;
  return anchoring.kind === 'changed' && anchoring.span.start <= span.start && span.start <= anchoring.span.end;
}

async function showChange({ target: { document }, placed }: Found): Promise<void> {
  const { annotation, anchoring } = placed;
  if (anchoring.kind !== 'changed' || annotation.target.kind !== 'text') return;
  const { exact, prefix, suffix } = currentSelector(annotation.target);
  const now = document.getText().slice(anchoring.span.start, anchoring.span.end);
  const name = vscode.workspace.asRelativePath(document.uri);
  await vscode.commands.executeCommand(
    'vscode.diff',
    changeUri(name, 'before', `…${prefix}${exact}${suffix}…`),
    changeUri(name, 'now', `…${prefix}${now}${suffix}…`),
    vscode.l10n.t('{0}: annotated and present text', name),
    { preview: true },
  );
}

/** Puts an orphan on the selection; from the palette, the person says which one is meant. */
async function attachHere(annotations: AnnotationStore, place: PlaceArgument): Promise<void> {
  const selected = await targetOf(undefined);
  if (!selected || selected.span.start === selected.span.end) {
    return say(vscode.l10n.t('Select the text the annotation belongs to first, then attach it.'));
  }
  await annotations.ready(selected.document);
  const id = (await targetOf(place))?.annotation;
  const orphans = annotations.placed(selected.document).filter((placed) => placed.anchoring.kind === 'orphaned');
  const placed =
    id === undefined ? await chooseOrphan(orphans) : orphans.find(({ annotation }) => annotation.id === id);
  if (!placed) return say(vscode.l10n.t('This document has no such annotation without a text.'));
  await putAt(annotations, { target: selected, placed }, selected.span);
  say(vscode.l10n.t('Attached.'));
}

async function chooseOrphan(orphans: readonly PlacedAnnotation[]): Promise<PlacedAnnotation | undefined> {
  const waiting = orphans.filter(isWanted);
  if (waiting.length < 2) return waiting[0];
  const items = waiting.map((placed) => ({ placed, ...describeOrphan(placed) }));
  return (await pickOne(items, { title: vscode.l10n.t('Attach Here') }))?.placed;
}

function describeOrphan({ annotation }: PlacedAnnotation): { label: string; detail: string } {
  const label = labelsOf(annotation).map((one) => labelName(labelText(one)))[0] ?? vscode.l10n.t('Note');
  return { label, detail: annotation.target.kind === 'text' ? annotation.target.selector.exact : '' };
}

async function putAt(annotations: AnnotationStore, { target, placed }: Found, span: Span): Promise<void> {
  if (!isCurrent(target)) return say(vscode.l10n.t('The text has changed meanwhile; try again.'));
  const text = target.document.getText();
  const edit: AnnotationEdit = {
    kind: 'place',
    id: placed.annotation.id,
    place: { selector: describe(text, span), textHash: textHash(text) },
  };
  await annotations.apply(target.document, edit);
}
