import * as vscode from 'vscode';
import type { Answer, ReviewItem } from '../../core/review/reviewItem';
import { markWord } from '../../core/marks/marksOf';
import { placeText } from '../../core/negotiation/placeText';
import { shortenText } from '../../core/text/shortenText';
import type { AnalysisStore } from '../../session/analysisStore';
import { loadCore } from '../../session/loadCore';
import { labelName } from '../../vscode/names';
import { toRange } from '../../vscode/range';

/** Of the text, in UTF-16 units: enough to know it again, short enough to be heard. */
const QUOTE = 90;

/** One item in a sentence, as it is shown and read out: "Pledge, Canada to Chile: “…”, ¶3, sentence 2." */
export async function describeItem(
  document: vscode.TextDocument,
  item: ReviewItem,
  analyses: AnalysisStore,
): Promise<string> {
  const text = document.getText(toRange(document, item.span)).replace(/\s+/g, ' ');
  const { ledgerSentence } = await loadCore();
  const read = analyses.get(document)?.analysis.document;
  const place = read && placeText(ledgerSentence(read, item.span).place, vscode.l10n.t);
  const parts = [headline(item), `“${shortenText(text, QUOTE)}”`, place].filter(Boolean);
  return withAnswer(parts.join(' · '), item);
}

/** The same without the words and their place, for an eye that is on them. */
export const briefly = (item: ReviewItem): string => withAnswer(headline(item), item);

const withAnswer = (text: string, { answer }: ReviewItem): string =>
  answer === 'open' ? text : `${text} (${ANSWER_NAMES[answer]()})`;

/** "Pledge · Canada → Chile · due June 1", and whose it is. */
export function headline({ mark }: ReviewItem): string {
  if (!mark) return '';
  const record = mark.kind === 'commitment' ? mark.commitment : mark.label;
  const label = labelName(markWord(mark));
  const whose = mark.kind === 'annotation' ? vscode.l10n.t('by {0}', mark.annotation.creator) : '';
  const changed =
    mark.kind === 'annotation' && mark.anchoring.kind === 'changed' ? vscode.l10n.t('its text has changed') : '';
  if (record?.kind === undefined || !('parties' in record)) return [label, whose, changed].filter(Boolean).join(' · ');
  const due = typeof record.due === 'string' ? record.due : record.due?.phrase;
  const who = [record.parties.join(', '), record.addressees.join(', ')].filter(Boolean).join(' → ');
  return [label, who, due && vscode.l10n.t('due {0}', due), whose, changed].filter(Boolean).join(' · ');
}

const ANSWER_NAMES: Readonly<Record<Answer, () => string>> = {
  open: () => vscode.l10n.t('open'),
  accepted: () => vscode.l10n.t('accepted'),
  rejected: () => vscode.l10n.t('rejected'),
  disputed: () => vscode.l10n.t('disputed'),
  skipped: () => vscode.l10n.t('skipped'),
};
