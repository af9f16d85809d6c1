import type { Recognizer } from '../recognizer';

export const eventsRecognizer: Recognizer = { id: 'events', recognize: () => [] };
