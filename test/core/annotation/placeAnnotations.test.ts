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

function annotated(quotes: readonly string[] = QUOTES, text = OLD): AnnotationSet {
  return quotes.reduce((set, quote, i) => {
    const start = text.indexOf(quote);
    const target = textTarget('talks.md', describePlace(text, { start, end: start + quote.length }));
    const act = { author: 'ana', time: `2025-05-0${i + 1}`, textHash: textHash(text) };
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

  it('counts what was taken elsewhere in the text, and leaves it alone', () => {
    const offer = ' Norland offered to buy 300 rods of wire each month.';
    const moved = `${OLD.replace(offer, '')}\n## Later\n\n${offer.trim()}\n`;
    const report = reanchorReport(placeAnnotations(annotated(), moved, new Map([[textHash(OLD), OLD]])));
    assert.deepEqual([report.counts.moved, report.open], [1, []]);
  });

  it('shows a long quote by its beginning, in one line', () => {
    const start = 'word '.repeat(15);
    const quotes = [`${'word  \n'.repeat(15)}word end  `, `${start}words`, `${start}word, and so on`];
    const shown = quotes.map((quote) => {
      const [entry] = reanchorReport(placeAnnotations(annotated([quote], quote), '', new Map())).open;
      return told(entry!.message).split(': ')[0];
    });
    assert.deepEqual(shown, [`“${start}word…”`, `“${start}words”`, `“${start}word…”`]);
  });

  it('has nothing to settle while the text is as it was, with or without the old text', () => {
    for (const texts of [new Map([[textHash(OLD), OLD]]), new Map<string, string>()]) {
      assert.deepEqual(reanchorReport(placeAnnotations(annotated(), OLD, texts)).open, []);
    }
  });
});

describe('a place that a person took the annotation off', () => {
  it('waits where it was, to be attached again', () => {
    const at = OLD.indexOf('The envoys');
    const nowhere = { selector: describePlace(OLD, { start: at, end: at }), textHash: textHash(OLD) };
    const act = { author: 'ana', time: '2025-05-02' };
    const detached = applyEdit(annotated(['Talks on steel']), { kind: 'place', id: '0', place: nowhere }, act);
    assert.ok(detached.kind === 'applied');
    for (const texts of [new Map([[textHash(OLD), OLD]]), new Map<string, string>()]) {
      const [placed] = placeAnnotations(detached.set, OLD, texts);
      assert.ok(placed!.anchoring.kind === 'orphaned');
      assert.equal(OLD.slice(placed!.anchoring.near, at).trim(), '');
    }
  });
});

describe('a document that was renamed outside', () => {
  const texts = (): Map<string, string> => new Map([[textHash(OLD), OLD]]);
  const other = { path: 'other.md', text: 'The harbor of Elin was closed for three days because of the storm.\n' };

  it('is known by its text', async () => {
    assert.equal(await findRenamed(annotated(), new Map(), [other, { path: 'new.md', text: OLD }]), 'new.md');
    const alike = { path: 'draft.md', text: NEW };
    assert.equal(await findRenamed(annotated(), texts(), [alike, { path: 'new.md', text: OLD }]), 'new.md');
  });

  it('is known by most of its annotations when it was edited as well', async () => {
    assert.equal(await findRenamed(annotated(), texts(), [other, { path: 'new.md', text: NEW }]), 'new.md');
  });

  it('is left to a person when there are two, or none', async () => {
    assert.equal(await findRenamed(annotated(), texts(), [other]), undefined);
    assert.equal(
      await findRenamed(
        annotated(),
        texts(),
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
    assert.equal(textHash('Talks began. '.repeat(40)), 'git-sha1:3c7504710674577a8c9b65e155ef7cf2d383256b');
    assert.equal(textHash('é ß'), 'git-sha1:857fee223b17f2def86911c0ab4c76f6ff6e5870');
    assert.equal(textHash('東京'), 'git-sha1:e3a684e7a3e420fb0ff77c459e881a1a39358842');
    assert.equal(textHash('🐟'), 'git-sha1:ab8cc8ae2eeff575d34c9cf1c34223cf64dbec28');
    const firstAndLastOfEachLength = '\u007f\u0080\u07ff\u0800\ud7ff\ue000\uffff\u{10000}\u{10ffff}';
    assert.equal(textHash(firstAndLastOfEachLength), 'git-sha1:79c7dab5cb8815171743fd950e9d65480aae8566');
  });

  it('takes half a character for the one that stands for what is no text', () => {
    for (const half of ['\ud83d', '\udc1f']) assert.equal(textHash(`${half} a`), textHash('\ufffd a'));
    assert.equal(textHash('\ufffd a'), 'git-sha1:35bccff542480db13400742b6fba9391f43720c7');
  });
});
