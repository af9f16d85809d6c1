import type { Recognizer } from '../recognizer';

export const agreementsRecognizer: Recognizer = { id: 'agreements', recognize: () => [] };
