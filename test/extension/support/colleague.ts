import { ARTICLE } from './article';

/** Words of the article that a colleague has recorded as a plan. */
export const WORDS = 'meet again in Santiago';

/** The id of the colleague's annotation. */
export const COLLEAGUES = 'urn:uuid:00000000-0000-4000-8000-000000000001';

/** The file of a colleague who has recorded one plan. */
export function colleaguesFile(file: string): string {
  const at = ARTICLE.indexOf(WORDS);
  const header = { format: 'rapporteur-annotations', version: 1, document: file, annotator: 'ben' };
  const annotation = {
    '@context': ['http://www.w3.org/ns/anno.jsonld', { rap: 'urn:rapporteur:' }],
    id: COLLEAGUES,
    type: 'Annotation',
    motivation: 'classifying',
    creator: 'ben',
    created: '2026-01-01T00:00:00Z',
    modified: '2026-01-01T00:00:00Z',
    'rap:clock': 1,
    body: [{ type: 'TextualBody', purpose: 'classifying', 'rap:layer': 'commitment', value: 'plan' }],
    target: {
      source: file,
      selector: [
        { type: 'TextQuoteSelector', exact: WORDS, prefix: 'agreed to ', suffix: '.' },
        { type: 'TextPositionSelector', start: at, end: at + WORDS.length },
      ],
    },
  };
  return `${JSON.stringify(header)}\n${JSON.stringify(annotation)}\n`;
}
