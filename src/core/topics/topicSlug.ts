const MARKS = /\p{M}+/gu;
const NOT_SLUG = /[^\p{L}\p{N}]+/gu;

/** The last part of a topic's id, made from its label: "Data flows & privacy" → "data-flows-privacy". */
export const topicSlug = (label: string): string =>
  label.normalize('NFKD').replace(MARKS, '').toLowerCase().replace(NOT_SLUG, ' ').trim().replace(/ /g, '-');

export const childId = (parent: string | undefined, slug: string): string =>
  parent === undefined ? slug : `${parent}/${slug}`;
