import assert from 'node:assert/strict';
import { applyEdit } from '../../../src/core/annotation/applyEdit';
import { emptySet, type AnnotationSet } from '../../../src/core/annotation/annotationSet';
import { noteBody } from '../../../src/core/annotation/body';
import { findRenamed } from '../../../src/core/annotation/findRenamed';
import { placeAnnotations } from '../../../src/core/annotation/placeAnnotations';
import { reanchorReport } from '../../../src/core/annotation/reanchorReport';
import { textTarget } from '../../../src/core/annotation/target';
import { textHash } from '../../../src/core/annotation/textHash';
import { describe as describePlace } from '../../../src/core/anchoring/describe';
import { told } from '../../../src/core/message';

const OLD = `Talks on steel began on Monday in the port of Elin. Norland offered to buy 300 rods of wire each month.

The envoys will meet again before the summer. Ostland refused to lift its old ban on herring from the north.
`;
const NEW = `Talks on steel began on Monday in the harbor town of Elin. Norland offered to buy 200 rods of wire each month.

The envoys will meet again before the summer.
`;
const QUOTES = [
  'Talks on steel',
  'in the port of Elin',
  'Norland offered to buy 300 rods',
  'Ostland refused to lift its old ban',
];

function annotated(): AnnotationSet {
  return QUOTES.reduce((set, quote, i) => {
    const start = OLD.indexOf(quote);
    const target = textTarget('talks.md', describePlace(OLD, { start, end: start + quote.length }));
    const act = { author: 'ana', time: `2025-05-0${i + 1}`, textHash: textHash(OLD) };
    const applied = applyEdit(set, { kind: 'create', id: String(i), target, bodies: [noteBody(quote)] }, act);
    return applied.kind === 'applied' ? applied.set : set;
  }, emptySet);
}

describe('the re-anchoring report', () => {
  it('tells what became of each annotation, worst first', () => {
    const report = reanchorReport(placeAnnotations(annotated(), NEW, new Map([[textHash(OLD), OLD]])));
    assert.deepEqual(report.counts, { unmoved: 1, moved: 0, changed: 1, 'facts changed': 1, orphaned: 1 });
    assert.deepEqual(
      report.open.map(({ state, message }) => [state, told(message)]),
      [
        [
          'orphaned',
          '“Ostland refused to lift its old ban”: its text is gone, or no place is certain; attach it anew or remove it',
        ],
        ['facts changed', '“Norland offered to buy 300 rods”: facts changed: 300 → 200'],
        ['changed', '“in the port of Elin”: words changed: port → harbor town'],
      ],
    );
  });

  it('has nothing to settle while the text is as it was, with or without the old text', () => {
    for (const texts of [new Map([[textHash(OLD), OLD]]), new Map<string, string>()]) {
      assert.deepEqual(reanchorReport(placeAnnotations(annotated(), OLD, texts)).open, []);
    }
  });
});

describe('a document that was renamed outside', () => {
  const texts = new Map([[textHash(OLD), OLD]]);
  const other = { path: 'other.md', text: 'The harbor of Elin was closed for three days because of the storm.\n' };

  it('is known by its text', async () => {
    assert.equal(await findRenamed(annotated(), new Map(), [other, { path: 'new.md', text: OLD }]), 'new.md');
  });

  it('is known by most of its annotations when it was edited as well', async () => {
    assert.equal(await findRenamed(annotated(), texts, [other, { path: 'new.md', text: NEW }]), 'new.md');
  });

  it('is left to a person when there are two, or none', async () => {
    assert.equal(await findRenamed(annotated(), texts, [other]), undefined);
    assert.equal(
      await findRenamed(
        annotated(),
        texts,
        ['a.md', 'b.md'].map((path) => ({ path, text: OLD })),
      ),
      undefined,
    );
  });
});

describe('the hash of a text', () => {
  it('is what git gives for the file', () => {
    assert.equal(textHash(''), 'git-sha1:e69de29bb2d1d6434b8b29ae775ad8c2e48c5391');
    assert.equal(textHash('hello\n'), 'git-sha1:ce013625030ba8dba906f756967f9e9ca394464a');
  });
});
