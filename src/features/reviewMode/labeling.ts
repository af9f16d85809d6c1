import * as vscode from 'vscode';
import { entityBody, labelText, topicBody, type Label } from '../../core/annotation/body';
import { acceptEdit, labelEdit, noteEdit } from '../../core/marks/labelEdit';
import { labelItem } from '../../core/review/reviewEdits';
import { likelyPlace } from '../../core/review/likelyPlace';
import { textOf, type Span } from '../../core/text/span';
import { askFor } from '../../vscode/ask';
import { labelName } from '../../vscode/names';
import { say } from '../../vscode/target';
import { nothingHere, save } from './decide';
import { here, type Here } from './here';
import { pickEntityType, pickMention, pickTopic } from './picks';
import type { ReviewDeps } from './reviewDeps';
import { standOn } from './stand';
import { advance } from './walk';

/** Gives the selected words or the item another label; an item is thereby decided, and the next one comes. */
export async function label(deps: ReviewDeps, at: Here, wanted: Label): Promise<void> {
  if (at.selected) return labelWords(deps, at, at.selected, wanted);
  const { item, deciding, document } = at;
  const edit = item && labelItem(deciding, item, wanted);
  if (!item || !edit) return say(nothingHere());
  await save(deps, at, edit);
  const found = item.mark?.kind === 'commitment' ? item.mark.commitment.kind : undefined;
  deps.reviews.setLastLabel(document, { label: wanted, found, words: textOf(deciding.text, item.span) });
  await advance(deps, { ...at, from: item.span }, labeled(wanted));
}

/** A name in the item, or the selected words as one. */
export async function labelEntity(deps: ReviewDeps, at: Here): Promise<void> {
  if (at.selected) {
    const type = await pickEntityType(at.deciding.marks, at.selected);
    if (type) await labelWords(deps, at, at.selected, entityBody(type));
    return;
  }
  const mention = await pickMention(at.deciding.marks, at.item?.span ?? at.from);
  if (!mention) return;
  await save(deps, at, acceptEdit(at.deciding, mention, deps.newId()));
  say(labeled(entityBody(mention.mention.type)));
}

export async function labelTopic(deps: ReviewDeps, at: Here): Promise<void> {
  if (!at.item) return say(nothingHere());
  const { topics } = await deps.taxonomies.get(at.document.uri);
  const topic = await pickTopic(topics);
  if (topic) await label(deps, { ...at, selected: undefined }, topicBody(topic));
}

/** A remark on one's own record or on a find; to a colleague's record, a reply. */
export async function comment(deps: ReviewDeps, at: Here): Promise<void> {
  const { item, deciding, selected } = at;
  if (!item && !selected) return say(nothingHere());
  const text = await askFor({ title: vscode.l10n.t('Comment'), ignoreFocusOut: true });
  if (!text?.trim()) return;
  const meant = !selected && item?.mark?.kind === 'annotation' ? item.mark : undefined;
  const edit = noteEdit(deciding, selected ?? item!.span, text, meant);
  if (edit) await save(deps, at, edit);
  say(vscode.l10n.t('Noted.'));
}

/** The last label once more, on the next place that is likely to be meant; it stays there, so that one sees it. */
export async function repeatLabel(deps: ReviewDeps, at: Here): Promise<void> {
  const { document, deciding, items, from, editor } = at;
  const last = deps.reviews.lastLabel(document);
  if (!last) return say(vscode.l10n.t('There is no label to repeat yet; p, o, d, r, g, e and t give one.'));
  const span = at.selected ?? likelyPlace(deciding.text, deciding.marks, items, last, from);
  if (!span) return say(vscode.l10n.t('No likely place for “{0}” comes after this.', nameOf(last.label)));
  const edit = labelEdit(deciding, span, last.label);
  if (!edit) return say(nothingHere());
  const item = items.find((one) => one.span.start === span.start && one.span.end === span.end);
  await save(deps, { ...at, item, selected: span }, edit);
  standOn(editor, span, deps.reviews, labeled(last.label));
}

async function labelWords(deps: ReviewDeps, at: Here, span: Span, wanted: Label): Promise<void> {
  const edit = labelEdit(at.deciding, span, wanted);
  // The person has chosen the words, which may have taken a while: they must be the same as when the key was pressed.
  if (!edit || here(deps)?.deciding.text !== at.deciding.text) return say(nothingHere());
  await save(deps, { ...at, item: undefined }, edit);
  deps.reviews.setLastLabel(at.document, {
    label: wanted,
    found: undefined,
    words: textOf(at.deciding.text, span),
  });
  standOn(at.editor, span, deps.reviews, labeled(wanted));
}

const nameOf = (label: Label): string => labelName(labelText(label));

const labeled = (label: Label): string => vscode.l10n.t('Labeled: {0}.', nameOf(label));
