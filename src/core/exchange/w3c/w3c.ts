import { said } from '../../message';
import type { AnnotationExporter } from '../exporter';
import type { Importer } from '../importer';
import { readW3c } from './readW3c';
import { beginW3c } from './writeW3c';

/** https://www.w3.org/TR/annotation-model/: what the sidecars are made of, so that nothing is lost but orphans. */
export const w3c: AnnotationExporter & Importer = {
  kind: 'annotations',
  format: 'w3c',
  name: 'W3C Web Annotation',
  inTurns: true,
  extensions: ['json', 'jsonld', 'jsonl'],
  indexes: 'verbatim',
  unit: 'codePoint',
  hold: (annotations) => annotations,
  reason: () => said`the Web Annotation model has no place for it`,
  begin: beginW3c,
  read: readW3c,
};
