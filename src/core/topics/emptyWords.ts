import { singular } from './topicWords';

/** Function words, and the verbs and nouns of acting, which tell how something is said and not what it is about. */
const LIST = `
  a an the and or but nor of to in on at by for from with without into over under about as than that this these
  those it its they them their he she his her we our us i you your who which what when where there here is are
  was were be been being has have had do does did not no never will would shall should may might can could must
  also still again more most less least all any each both such so if unless until after before while during
  between amid among year month week day time next last first second third new now then only even very further
  other another own same one two three four five side country countries nation government minister ministry
  official party parties leader president agree agreed agreement pledge pledged promise promised commit
  committed commitment vow vowed plan planned intend intended offer offered propose proposed proposal ask asked
  demand demanded urge urged call called want wanted hope hoped expect expected refuse refused reject rejected
  rule ruled decline declined threaten threatened say said tell told confirm confirmed reach reached ready
  willing prepared consider considering set issue position report result measure step number part level amount
  increase reduction use move effort matter question way work action change support great greater large larger
  big bigger small smaller high higher low lower long short early late full half many few several million
  billion january february march april june july august september october november december monday tuesday
  wednesday thursday friday saturday sunday`;

export const EMPTY_WORDS: ReadonlySet<string> = new Set(LIST.trim().split(/\s+/).map(singular));
