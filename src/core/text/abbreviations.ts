/**
 * True if the full stop after `word` belongs to the word, as "Mr" in "Mr. Smith", rather than to the sentence. `rest` is what
 * follows: some words are abbreviations only before a number ("No. 5") or a name ("St. Louis").
 */
export function isAbbreviation(word: string, rest: string): boolean {
  if (word === '') return false;
  if (isInitial(word) || dotted.test(word)) return true;
  if (beforeNumbers.has(word)) return number.test(rest) || months.has(word);
  return beforeNames.has(word) || anywhere.has(word);
}

/**
 * True if `rest` begins as only a sentence does: with a function word in capitals, an opening quote, or a bullet. After a
 * word that stands before names ("Mr.", an initial) only function words that are no names count.
 */
export function opensSentence(rest: string, word: string): boolean {
  if (openingQuote.test(rest)) return !beforeNames.has(word) && !isInitial(word);
  const first = /^\p{L}[\p{L}'’]*/u.exec(rest)?.[0] ?? '';
  if (!openers.has(first)) return false;
  // Old newswire has a capital behind every "U.S.": "exports to the U.S. And Canada".
  if ((first === 'And' || first === 'Or') && dotted.test(word)) return false;
  return rest[first.length] !== '.' && !(beforeNames.has(word) && word !== 'St' && word !== 'Mt');
}

const openingQuote = /^["“‘«„]/;
const isInitial = (word: string): boolean => /^\p{Lu}$/u.test(word);
/** "U.S", "a.m", "Ph.D": the last full stop is the one in question. */
const dotted = /^(?:\p{L}{1,2}\.)+\p{L}{1,2}$/u;

/** "5", "§ 5", "TA-201", "VII". */
const number = /^(?:[\p{Sc}§]?\s?\d|\p{Lu}{1,4}-\d|[IVXLC]{2,}\b)/u;

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Titles and parts of names: a name follows. */
const beforeNames = words(`
  MR MRS MS DR SEN REP GOV GEN
  Mr Mrs Ms Mx Messrs Dr Drs Prof Profs Sen Sens Rep Reps Gov Govs Gen Gens Lt Col Capt Cmdr Cpl Sgt Maj Adm Brig Pvt Pfc
  Hon Rev Fr Amb Sec Secy Pres Supt Insp Det Atty Asst Dep Min Msgr Sr Sra St Ste Mt Ft Pt`);

/** A number follows: "No. 5", "Art. 3", "Jan. 5". */
const beforeNumbers = words(`
  No Nos Art Arts Sec Sect Ch Chap Para Paras Fig Figs Vol Vols p pp para paras art arts ch chap fig figs vol no nos
  Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec c ca cap`);

/** Months stand before years and weekdays too: "in Jan. 1987", "last Sept. Monday's talks" is no English. */
const months = words('Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec');

/** Company forms, names' last parts, states and the like; the sentence may end with them. */
const anywhere = words(`
  Inc Corp Co Cos Ltd Bros Plc Jr Esq Univ Dept Depts Assn Govt Intl Natl Bldg Ave Blvd Rd Tel Ext Op Ed Eds Ala Ariz Ark
  Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Md Mass Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa Tenn Tex Va Vt Wash Wis
  Wyo Ont Que Alta vs v al cf viz approx est incl excl ibid op cit ed eds resp max min dept`);

/** Words that open sentences and do not follow an abbreviation in capitals within one, unless in titles of works. */
const openers = words(`
  The This That These Those There Their They Then Thus Though A An And As At After Although Also Amid Among Another Any
  Because Before Both But By Despite During Each Earlier Either Even Every Few For From Further He Her Here His How However
  I If In Instead It Its Last Later Like Many Meanwhile More Moreover Much My Neither Nevertheless Next No Nor Not Now
  Of On Once One Only Or Other Others Our Out Over Perhaps Rather She Separately Several Since So Some Still Such To Today
  Together Tomorrow Under Unless Until We What When Where Whether Which While Who Why With Within Without Yesterday Yet You
  Your`);
