const MARKS = /\p{M}+/gu;
const NOT_SLUG = /[^\p{L}\p{N}]+/gu;

/** The last part of a topic's id, made from its label: "Data flows & privacy" → "data-flows-privacy". */
const topicSlug = (label: string): string =>
  label.normalize('NFKD').replace(MARKS, '').toLowerCase().replace(NOT_SLUG, ' ').trim().replace(/ /g, '-');

/**
 * The id of a topic from what the file says: an id with a slash is whole, so that a topic that was moved keeps it; one
 * without, or the label when there is none, is the last part below the parent. Undefined when neither has a letter.
 */
export function topicIdOf(
  id: string | undefined,
  label: string | undefined,
  parent: string | undefined,
): string | undefined {
  if (id?.includes('/')) return id;
  const slug = topicSlug(id ?? label ?? '');
  if (slug === '') return undefined;
  return parent === undefined ? slug : `${parent}/${slug}`;
}
