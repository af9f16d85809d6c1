import * as vscode from 'vscode';
import type { CommitmentKind } from '../core/commitments/commitment';
import type { EntityType } from '../core/recognition/mention';

/** The kinds in the person's language, as a title. */
export const kindName = (kind: CommitmentKind): string => KIND_NAMES[kind]();

/** The types in the person's language, as a title. */
export const typeName = (type: EntityType): string => TYPE_NAMES[type]();

/** A label as a person reads it: a kind or type by its name, a label of one's own as it is. */
export function labelName(label: string): string {
  if (Object.hasOwn(KIND_NAMES, label)) return kindName(label as CommitmentKind);
  return Object.hasOwn(TYPE_NAMES, label) ? typeName(label as EntityType) : label;
}

const KIND_NAMES: Readonly<Record<CommitmentKind, () => string>> = {
  agreement: () => vscode.l10n.t('Agreement'),
  pledge: () => vscode.l10n.t('Pledge'),
  plan: () => vscode.l10n.t('Plan'),
  offer: () => vscode.l10n.t('Offer'),
  demand: () => vscode.l10n.t('Demand'),
  refusal: () => vscode.l10n.t('Refusal'),
  threat: () => vscode.l10n.t('Threat'),
};

const TYPE_NAMES: Readonly<Record<EntityType, () => string>> = {
  person: () => vscode.l10n.t('Person'),
  organization: () => vscode.l10n.t('Organization'),
  place: () => vscode.l10n.t('Place'),
  date: () => vscode.l10n.t('Date'),
  agreement: () => vscode.l10n.t('Treaty or agreement'),
  event: () => vscode.l10n.t('Event'),
  product: () => vscode.l10n.t('Product'),
  amount: () => vscode.l10n.t('Amount'),
};
