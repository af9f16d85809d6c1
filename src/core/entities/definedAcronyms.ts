import type { PolicyDocument } from '../document/policyDocument';
import type { Mention } from '../recognition/mention';
import { plainName } from './nameForms';

/** Acronyms by the full name that a document gives them: "Japan Broadcasting Corporation (NHK)", "EU (European Union)". */
export function definedAcronyms(document: PolicyDocument, mentions: readonly Mention[]): ReadonlyMap<string, string> {
  const defined = new Map<string, string>();
  for (const mention of mentions) {
    const { text } = document.blocks[mention.block]!.prose;
    const acronym = BEHIND.exec(text.slice(mention.prose.end, mention.prose.end + WINDOW))?.[1];
    const name = plainName(mention.text);
    if (acronym !== undefined && name.includes(' ') && !defined.has(acronym)) defined.set(acronym, name);
    const full = FULL_BEHIND.exec(text.slice(mention.prose.end, mention.prose.end + FULL_WINDOW))?.[1];
    if (full !== undefined && isAcronym(name) && !defined.has(name)) defined.set(name, full);
  }
  return defined;
}

/** An acronym in brackets is at most about this far from its name. */
const WINDOW = 24;
const FULL_WINDOW = 90;
const BEHIND = /^["”’]?\s*\(\s*(?:the\s+|or\s+)?["“‘]?(\p{Lu}[\p{L}\d.&-]*\p{Lu}[\p{L}\d.]*)["”’]?\s*[);,]/u;
/** The full name behind its acronym begins with the acronym's first letter and has capitals of its own. */
const FULL_BEHIND = /^\s*\(\s*(?:the\s+)?(\p{Lu}\p{Ll}+(?:\s+(?:of|and|for|the|on|\p{Lu}[\p{L}'’-]+)){1,8})\s*\)/u;

const isAcronym = (name: string): boolean => /^\p{Lu}[\p{Lu}\d.&-]+$/u.test(name);
