import * as vscode from 'vscode';
import { commitmentBody, entityBody, tagBody, topicBody, type Label } from '../../core/annotation/body';
import { labelsOf } from '../../core/annotation/annotationSet';
import { COMMITMENT_KINDS } from '../../core/commitments/commitment';
import { ENTITY_TYPES } from '../../core/recognition/mention';
import { topicPath, allTopics } from '../../core/topics/taxonomy';
import { SETTING } from '../../manifest';
import type { AnnotationStore } from '../../session/annotationStore';
import type { Settings } from '../../session/settings';
import type { TaxonomyStore } from '../../session/taxonomyStore';
import { choose, seen } from '../../vscode/ask';
import { kindName, typeName } from '../../vscode/names';

interface LabelItem extends vscode.QuickPickItem {
  readonly label: string;
  readonly value?: Label | 'note';
}

/** Lets the person choose among all labels, or type one of their own; undefined when they leave it. */
export async function pickLabel(
  document: vscode.TextDocument,
  deps: { settings: Settings; taxonomies: TaxonomyStore; annotations: AnnotationStore },
): Promise<Label | 'note' | undefined> {
  const known = await knownItems(document, deps);
  const pick = vscode.window.createQuickPick<LabelItem>();
  pick.title = vscode.l10n.t('Annotate');
  pick.placeholder = vscode.l10n.t('Choose a label, or type one of your own');
  pick.matchOnDescription = true;
  pick.items = known.map(seen);
  pick.onDidChangeValue((typed) => (pick.items = withOwn(known, typed).map(seen)));
  return (await choose(pick))?.value;
}

async function knownItems(
  document: vscode.TextDocument,
  deps: { settings: Settings; taxonomies: TaxonomyStore; annotations: AnnotationStore },
): Promise<LabelItem[]> {
  const keys = deps.settings.get(SETTING.labels, document.uri);
  const keyOf = (word: string): string => (keys.includes(word) ? `Ctrl+K ${keys.indexOf(word) + 1}` : '');
  const { topics } = await deps.taxonomies.get(document.uri);
  const own = ownTags(document, deps.annotations, keys);
  return [
    separator(vscode.l10n.t('Commitments')),
    ...COMMITMENT_KINDS.map((kind) => item(kindName(kind), commitmentBody(kind), keyOf(kind))),
    separator(vscode.l10n.t('Entities')),
    ...ENTITY_TYPES.map((type) =>
      item(typeName(type), entityBody(type), keyOf(type === 'agreement' ? 'entity:agreement' : type)),
    ),
    ...(own.length > 0 ? [separator(vscode.l10n.t('Own labels'))] : []),
    ...own.map((tag) => item(tag, tagBody(tag), keyOf(tag))),
    separator(vscode.l10n.t('Note')),
    item(vscode.l10n.t('Note without a label…'), 'note', ''),
    separator(vscode.l10n.t('Topics')),
    ...[...allTopics(topics)].map(({ id, label }) => item(label, topicBody(id), pathText(topicPath(topics, id)))),
  ];
}

const item = (label: string, value: Label | 'note', description: string): LabelItem => ({ label, value, description });

const separator = (label: string): LabelItem => ({ label, kind: vscode.QuickPickItemKind.Separator });

const pathText = (path: readonly { readonly label: string }[]): string =>
  path
    .slice(0, -1)
    .map(({ label }) => label)
    .join(' › ');

function ownTags(document: vscode.TextDocument, annotations: AnnotationStore, keys: readonly string[]): string[] {
  const used = annotations
    .placed(document)
    .flatMap(({ annotation }) => labelsOf(annotation))
    .flatMap((label) => (label.kind === 'tag' ? [label.tag] : []));
  const standard = new Set<string>([...COMMITMENT_KINDS, ...ENTITY_TYPES, 'entity:agreement']);
  return [...new Set([...keys.filter((key) => !standard.has(key)), ...used])].sort();
}

/** Offers what was typed as a label of one's own, after everything that matches. */
function withOwn(known: readonly LabelItem[], typed: string): LabelItem[] {
  const tag = typed.trim();
  const isKnown = known.some(({ label }) => label.toLowerCase() === tag.toLowerCase());
  if (tag === '' || isKnown) return [...known];
  return [...known, { label: tag, value: tagBody(tag), description: vscode.l10n.t('new label'), alwaysShow: true }];
}
