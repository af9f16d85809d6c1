import * as vscode from 'vscode';
import type { Mark, MentionMark } from '../../core/marks/mark';
import { ENTITY_TYPES, type EntityType } from '../../core/recognition/mention';
import { contains, overlaps, sameSpan, type Span } from '../../core/text/span';
import { allTopics, topicPath, type Taxonomy } from '../../core/topics/taxonomy';
import { pickOne } from '../../vscode/ask';
import { typeName } from '../../vscode/names';
import { say } from '../../vscode/target';

/** The type of the name just selected, where a rule has found one there; else the person says which. */
export async function pickEntityType(marks: readonly Mark[], selected: Span): Promise<EntityType | undefined> {
  const found = marks.find((mark) => mark.kind === 'mention' && overlaps(mark.span, selected));
  if (found?.kind === 'mention') return found.mention.type;
  const items = ENTITY_TYPES.map((type) => ({ label: typeName(type), type }));
  const picked = await pickOne(items, { title: vscode.l10n.t('Which kind of entity is it?') });
  return picked?.type;
}

/** One of the names that were found within a place; the person chooses where there are more. */
export async function pickMention(marks: readonly Mark[], within: Span): Promise<MentionMark | undefined> {
  const found = marks.filter((mark): mark is MentionMark => mark.kind === 'mention' && contains(within, mark.span));
  if (found.length === 0) {
    say(vscode.l10n.t('No name was found here; select one first.'));
    return undefined;
  }
  const exact = found.find((mark) => sameSpan(mark.span, within));
  if (exact || found.length === 1) return exact ?? found[0];
  const items = found.map((mark) => ({ label: mark.mention.text, description: typeName(mark.mention.type), mark }));
  const picked = await pickOne(items, { title: vscode.l10n.t('Which name is to be confirmed?') });
  return picked?.mark;
}

export async function pickTopic(topics: Taxonomy['topics']): Promise<string | undefined> {
  const items = [...allTopics(topics)].map(({ id, label }) => ({
    id,
    label,
    description: topicPath(topics, id)
      .slice(0, -1)
      .map((topic) => topic.label)
      .join(' › '),
  }));
  const picked = await pickOne(items, {
    title: vscode.l10n.t('Under which topic?'),
    matchOnDescription: true,
  });
  return picked?.id;
}
