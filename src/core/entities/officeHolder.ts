import { builtOnce } from '../builtOnce';
import type { GazetteerEntry } from '../recognition/names/gazetteer/parseGazetteer';
import type { RecognitionLexicon } from '../recognition/recognitionLexicon';
import { personWords } from './nameForms';
import type { Standing } from './standing';

/**
 * The leader whom a lone surname means where the text gives the office with it: "President Trump". Undefined unless
 * exactly one leader of the gazetteer has that surname, that office and, if the text tells one, that country.
 */
export function officeHolder(
  surname: string,
  standings: readonly Standing[],
  lexicon: RecognitionLexicon,
): string | undefined {
  const holders = (leadersBySurname(lexicon).get(personWords(surname).join(' ')) ?? []).filter((leader) =>
    standings.some((standing) => holds(leader, standing)),
  );
  return holders.length === 1 ? holders[0]!.name : undefined;
}

const leadersBySurname = builtOnce((lexicon: RecognitionLexicon) => {
  const bySurname = new Map<string, GazetteerEntry[]>();
  for (const leader of lexicon.leaders.entries) {
    const surname = personWords(leader.name).at(-1)!;
    bySurname.set(surname, [...(bySurname.get(surname) ?? []), leader]);
  }
  return bySurname;
});

function holds({ fields }: GazetteerEntry, { roles, country }: Standing): boolean {
  if (country !== undefined && !fields.get('country')?.includes(country)) return false;
  const offices = (fields.get('role') ?? []).map((office) => office.toLowerCase());
  return roles.some((role) => offices.some((office) => isSameOffice(office, role.toLowerCase())));
}

/** "Secretary" may be short for "Treasury Secretary", but no "President" is a vice president. */
function isSameOffice(office: string, role: string): boolean {
  if (office === role) return true;
  return !NOT_SHORT.has(role) && (office.endsWith(` ${role}`) || role.endsWith(` ${office}`));
}

const NOT_SHORT = new Set(['minister', 'president', 'leader', 'chair', 'director']);
