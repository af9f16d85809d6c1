import assert from 'node:assert/strict';
import type { PolicyDocument } from '../../../src/core/document/policyDocument';
import { toProse, toSource } from '../../../src/core/document/prose';

/** Fails unless every block of the document maps its prose exactly, in order, inside of its own span. */
export function assertExact(document: PolicyDocument): void {
  let blockEnd = 0;
  for (const { prose, span } of document.blocks) {
    assert.ok(span.start >= blockEnd && span.end <= document.text.length, 'blocks stand in order');
    blockEnd = span.end;
    let at = 0;
    let source = span.start;
    for (const segment of prose.segments) {
      const start = prose.origin + segment.source;
      const end = start + segment.sourceLength;
      assert.equal(segment.prose, at, 'segments leave no gap in the prose');
      assert.ok(start >= source && end <= span.end, 'segments stand in order inside of the block');
      if (segment.proseLength === segment.sourceLength) {
        const written = document.text.slice(start, end).replace(/[\r\n]/g, ' ');
        assert.equal(prose.text.slice(at, at + segment.proseLength), written);
      }
      at += segment.proseLength;
      source = end;
    }
    assert.equal(at, prose.text.length, 'segments cover the prose');
    assertWayBack(prose);
  }
}

/** Every single unit of prose is found again from where it came from. */
function assertWayBack(prose: PolicyDocument['blocks'][number]['prose']): void {
  for (let at = 0; at < Math.min(prose.text.length, 200); at++) {
    const back = toProse(prose, toSource(prose, { start: at, end: at + 1 }));
    assert.ok(back && back.start <= at && back.end > at);
  }
}
