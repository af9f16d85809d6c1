import { keepInSteps } from '../../document/byBlock';
import type { Findings, Recognizer } from '../recognizer';
import { dateContext, sameContext, type ContextOfBlocks } from './dateContext';
import { findDates } from './findDates';

/** Dates, months, years and phrases such as "by the end of next month", resolved against the day of publication. */
export const datesRecognizer: Recognizer<Findings & ContextOfBlocks> = {
  id: 'dates',
  *read(version, _lexicon, previous) {
    const found = dateContext(version, previous);
    const known = previous && sameContext(previous.context, found.context) ? previous : undefined;
    const findings = yield* keepInSteps(version, known?.findings, (i) => findDates(version.scanned(i), found.context));
    return { ...found, findings };
  },
};
