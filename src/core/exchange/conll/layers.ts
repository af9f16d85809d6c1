/** The layers of the text, each in a file of its own; an annotation goes to the first that it has a label of. */
export const LAYERS = [
  { property: 'commitment', file: 'commitments.conll' },
  { property: 'entity', file: 'entities.conll' },
] as const;

/** What begins a document. */
export const DOCUMENT_START = '-DOCSTART- -X- -X- O';
