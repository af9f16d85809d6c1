import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readArguments } from '../../src/commandArguments';
import { COMMAND, type CommandId } from '../../src/manifest';

/** Of each command; at least a thousand, as a link or another extension may send them. */
const FORGED = 1000;

/** What a menu of the editor and of a tree pass, and what JSON cannot carry. */
const uri = { scheme: 'file', path: '/dossier/a.md', with: () => uri };
const place = { uri: 'file:///dossier/a.md', start: 3, end: 9 };
const entry = { id: 'e', file: 'a.md', text: 'x', topic: 'grain', kind: 'pledge', review: 'unreviewed' };
const row = { id: 'row', place, entry };

/** One call that each command must take, which forgeries are made of. */
const GOOD: Readonly<Partial<Record<CommandId, readonly unknown[]>>> = {
  ...Object.fromEntries(
    [
      ...['annotate', 'annotateAll', 'rejectAlways', 'remove', 'goToFirst', 'findMentions', 'renameEntity', 'reveal'],
      ...['thisIs', 'notAnEntity', 'sameAs', 'showChange', 'acceptChange', 'detach', 'attachHere', 'agree'],
    ].map((name) => [`rapporteur.${name}`, [place]]),
  ),
  [COMMAND.applyLabel]: [{ position: 1, label: 'pledge', place }],
  [COMMAND.accept]: [place, [row, row]],
  [COMMAND.reject]: [row, [row, row]],
  [COMMAND.acceptAll]: [row, [row]],
  [COMMAND.rejectAll]: [row, [row]],
  [COMMAND.note]: [place, 'a note'],
  [COMMAND.showMore]: ['rapporteur.topics', 'row'],
  [COMMAND.acceptTopic]: [{ proposal: { phrase: 'rye', parent: 'grain' }, parent: '' }],
  [COMMAND.moveToTopic]: [row, [row], 'grain'],
  [COMMAND.newTopic]: [{ topic: 'grain', label: 'Rye' }],
  [COMMAND.renameTopic]: [{ topic: 'grain', label: 'Rye' }],
  [COMMAND.moveTopic]: [{ topic: 'grain', parent: '' }],
  [COMMAND.mergeTopics]: [{ topic: 'grain', into: 'rye' }],
  [COMMAND.splitTopic]: [{ ...row, topic: 'grain', label: 'Rye', words: ['rye'] }, [row]],
  [COMMAND.filterTopics]: [{ kinds: ['pledge'], parties: ['Norland'], reviews: ['accepted'], words: 'ports' }],
  [COMMAND.dismissTopic]: [{ proposal: { id: 'rye' } }],
  [COMMAND.findDocument]: [{ lost: { root: uri, path: 'a.md' }, path: 'b.md' }],
  [COMMAND.export]: [{ format: 'csv', documents: [uri], to: uri }],
  [COMMAND.import]: [{ format: 'csv', files: [uri], root: uri }],
  [COMMAND.review]: ['made'],
  [COMMAND.dispute]: [place, 'a reason'],
  [COMMAND.discuss]: [place, 'a word'],
  [COMMAND.sendReply]: [{ thread: { uri }, text: 'a word' }],
  [COMMAND.settleDisagreement]: [place, { annotator: 'ana', reason: 'a reason' }],
  [COMMAND.reviewAct]: [{ act: 'accept' }],
};

/** A value of another kind than the one in its place. */
const wrong = (value: unknown): fc.Arbitrary<unknown> =>
  fc
    .oneof(
      fc.integer({ max: -1 }),
      fc.constantFrom(NaN, Infinity, 1.5, true, Symbol('x')),
      fc.dictionary(fc.string(), fc.string()),
    )
    .filter((other) => typeof other !== typeof value || typeof value !== 'object');

/** The same arguments with one value anywhere inside replaced by a wrong one. */
function spoiled(value: unknown): fc.Arbitrary<unknown> {
  if (Array.isArray(value))
    return fc.nat(value.length - 1).chain((at) => spoiled(value[at]).map((other) => value.with(at, other)));
  if (value === null || typeof value !== 'object' || value === uri) return wrong(value);
  const keys = Object.keys(value);
  return fc
    .constantFrom(...keys)
    .chain((key) => spoiled(Reflect.get(value, key)).map((other) => ({ ...value, [key]: other })));
}

const commands = Object.entries(GOOD) as [CommandId, readonly unknown[]][];

describe('arguments of commands', () => {
  for (const [id, good] of commands) {
    describe(id, () => {
      it('are taken as the manifest has them', () =>
        assert.deepEqual(readArguments(id, good), good.length > 0 ? padded(id, good) : []));

      it('are refused with anything else inside', () => {
        fc.assert(
          fc.property(spoiled(good), (forged) => readArguments(id, forged as unknown[]) === undefined),
          { numRuns: FORGED },
        );
      });

      it('are refused or harmless whatever JSON a link carries', () => {
        fc.assert(
          fc.property(fc.array(fc.jsonValue(), { minLength: 1, maxLength: 3 }), (forged) => {
            const read = readArguments(id, forged);
            // A menu passes nothing, or a list where words are expected: that counts as not given.
            return (
              read === undefined ||
              read.every((value) => value === undefined || isEmptyRequest(value) || typeof value === 'string')
            );
          }),
          { numRuns: FORGED },
        );
      });
    });
  }

  it('are known for every command that takes any', () => {
    const taking = Object.values(COMMAND).filter((id) => readArguments(id, [Symbol('x')]) === undefined);
    assert.deepEqual(new Set(taking), new Set(commands.map(([id]) => id)));
  });

  it('are not passed on to a command that takes none', () => {
    assert.deepEqual(readArguments(COMMAND.compact, [place, 'x']), []);
    assert.deepEqual(readArguments('__proto__' as CommandId, [place]), []);
  });

  it('of menus count as not given where they are not what is asked for', () => {
    assert.deepEqual(readArguments(COMMAND.accept, [uri, undefined]), [undefined, undefined]);
    assert.deepEqual(readArguments(COMMAND.note, [row, [row, row]]), [row, undefined]);
    assert.deepEqual(readArguments(COMMAND.filterTopics, [row]), [undefined]);
    assert.deepEqual(readArguments(COMMAND.acceptAll, [null, undefined]), [undefined, undefined]);
    assert.equal(readArguments(COMMAND.accept, [{ id: 'group', place: undefined }]), undefined);
  });
});

/** Arguments that were left out are undefined. */
function padded(id: CommandId, good: readonly unknown[]): readonly unknown[] {
  const { length } = readArguments(id, good) ?? [];
  return Array.from({ length }, (_, i) => good[i]);
}

/** An object whose keys say nothing that the command knows. */
const isEmptyRequest = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && Object.keys(value).every((key) => !KNOWN_KEYS.has(key));

const KNOWN_KEYS = new Set(['uri', 'place', 'entry', 'below', 'topic', 'label', 'position', 'lost', 'proposal', 'act']);
