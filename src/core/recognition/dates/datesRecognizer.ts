import { mentionsIn } from '../mentionIn';
import type { Recognizer } from '../recognizer';
import { dateContext } from './dateContext';
import { findDates } from './findDates';

/** Dates, months, years and phrases such as "by the end of next month", resolved against the day of publication. */
export const datesRecognizer: Recognizer = {
  id: 'dates',
  recognize(document) {
    const context = dateContext(document);
    return mentionsIn(document, (text) => findDates(text, context));
  },
};
