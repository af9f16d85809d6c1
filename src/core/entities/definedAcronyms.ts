import type { LocalMention } from '../recognition/mention';
import { plainName } from './nameForms';

/** An acronym and what it stands for: "Japan Broadcasting Corporation (NHK)", "EU (European Union)". */
export interface DefinedAcronym {
  readonly acronym: string;
  readonly name: string;
}

/** The acronyms that a text defines behind a name in it. */
export function acronymsAt(text: string, mention: LocalMention): readonly DefinedAcronym[] {
  const acronym = BEHIND.exec(text.slice(mention.prose.end, mention.prose.end + WINDOW))?.[1];
  const name = plainName(mention.text);
  const full = FULL_BEHIND.exec(text.slice(mention.prose.end, mention.prose.end + FULL_WINDOW))?.[1];
  return [
    ...(acronym !== undefined && name.includes(' ') ? [{ acronym, name }] : []),
    ...(full !== undefined && isAcronym(name) ? [{ acronym: name, name: full }] : []),
  ];
}

/** Names by their acronym; the first definition of an acronym counts. */
export function namesByAcronym(defined: readonly DefinedAcronym[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const { acronym, name } of defined) if (!names.has(acronym)) names.set(acronym, name);
  return names;
}

/** An acronym in brackets is at most about this far from its name. */
const WINDOW = 24;
const FULL_WINDOW = 90;
// eslint-disable-next-line redos/no-vulnerable -- it reads the 24 units behind a name
const BEHIND = /^["”’]?\s*\(\s*(?:the\s+|or\s+)?["“‘]?(\p{Lu}[\p{L}\d.&-]*\p{Lu}[\p{L}\d.]*)["”’]?\s*[);,]/u;
/** The full name behind its acronym begins with the acronym's first letter and has capitals of its own. */
const FULL_BEHIND = /^\s*\(\s*(?:the\s+)?(\p{Lu}\p{Ll}+(?:\s+(?:of|and|for|the|on|\p{Lu}[\p{L}'’-]+)){1,8})\s*\)/u;

const isAcronym = (name: string): boolean => /^\p{Lu}[\p{Lu}\d.&-]+$/u.test(name);
