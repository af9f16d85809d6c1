import assert from 'node:assert/strict';
import fc from 'fast-check';
import { valueAt, withChanges, type LayeredMap } from '../../src/core/layeredMap';

describe('A layered map', () => {
  const key = fc.integer({ min: 0, max: 600 });
  const changes = fc.array(fc.tuple(key, fc.option(fc.integer(), { nil: undefined })), { maxLength: 100 });

  it('says what a copied map would say, however often it is changed', () => {
    fc.assert(
      fc.property(fc.array(changes, { minLength: 1, maxLength: 12 }), (versions) => {
        const plain = new Map<number, number | undefined>();
        let layered: LayeredMap<number, number> | undefined;
        for (const entries of versions) {
          for (const [at, value] of entries) plain.set(at, value);
          layered = withChanges(layered, new Map(entries));
          for (let at = 0; at <= 600; at++) assert.equal(valueAt(layered, at), plain.get(at));
        }
      }),
    );
  });

  it('leaves the map that it was made from as it was', () => {
    const before = withChanges(undefined, new Map([['Peru', 1]]));
    withChanges(before, new Map([['Peru', undefined]]));
    assert.equal(valueAt(before, 'Peru'), 1);
  });
});
