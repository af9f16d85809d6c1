import type { Anchoring } from '../../../src/core/anchoring/anchoring';
import { describe as describePlace } from '../../../src/core/anchoring/describe';
import type { Annotation, Provenance } from '../../../src/core/annotation/annotation';
import type { Body } from '../../../src/core/annotation/body';
import { textTarget } from '../../../src/core/annotation/target';
import type { PlacedAnnotation } from '../../../src/core/marks/mark';
import type { Span } from '../../../src/core/text/span';

/** Makes annotations of one text, as a store hands them to the views; anchored where they were made unless told otherwise. */
export const placedIn =
  (text: string) =>
  (at: Span, bodies: readonly Body[], state?: Provenance['state'], anchoring?: Anchoring): PlacedAnnotation => {
    const annotation: Annotation = {
      kind: 'annotation',
      id: 'urn:uuid:1',
      creator: 'ana',
      created: '2026-01-01T00:00:00Z',
      version: { clock: 1, time: '2026-01-01T00:00:00Z', author: 'ana' },
      motivation: 'classifying',
      bodies,
      target: textTarget('talks.md', describePlace(text, at)),
      provenance: state && { rule: 'test-rule', state, suggested: undefined },
      extra: {},
    };
    return { annotation, anchoring: anchoring ?? { kind: 'anchored', span: at, verbatim: true } };
  };
