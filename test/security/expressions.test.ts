import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import vm from 'node:vm';
import { attacksOn } from './expressions/attacks';
import type { Expression } from './expressions/collect';

/** Of an adversarial text, in UTF-16 units: about 100 kB of English. */
const LENGTH = 100_000;

/**
 * How many times as long as it takes to split the same text into words an expression may take. Measured, the slowest
 * takes 20 times as long; one that is quadratic takes thousands of times as long.
 */
const TIMES = 100;

/**
 * How many times as long as for its second half an expression may take for a text: twice where it is linear, four times where
 * it is quadratic. Asked where it takes long, since the engine no longer optimizes expressions once a process has many.
 */
const GROWTH = 3;

/** Milliseconds in which nothing but a linear expression comes to an end; most do, and need no comparison. */
const AT_ONCE = 10;

/** Tries whose quickest counts: on a busy machine any one may have been kept waiting. */
const TRIES = 4;

/** Milliseconds after which a run is ended by force: an exponential one would never end by itself. */
const ENOUGH = 5000;

describe('Our regular expressions', () => {
  let expressions: readonly Expression[];

  before(async function () {
    this.timeout(120_000);
    expressions = await collected();
  });

  it('are found in the code, those too that it puts together while it runs', () => {
    assert.ok(expressions.length > 300, `${expressions.length} expressions`);
    assert.ok(expressions.some(({ flags, source }) => flags.includes('y') && source.includes('January')));
  });

  it('take a time that grows with the text and no faster, whatever it is', () => {
    const slow = expressions
      .filter(({ exempt }) => exempt === undefined)
      .flatMap((expression) => {
        const attack = attacksOn(expression.source, expression.flags, LENGTH).find((text) => isSlow(expression, text));
        return attack === undefined ? [] : [{ ...expression, attack: `${attack.slice(0, 40)}…${attack.slice(-10)}` }];
      });
    assert.deepEqual(slow, []);
  }).timeout(0);

  for (const [source, flags] of [
    ['\\s+$', ''],
    ['^(?:a+)+$', ''],
    ['(Monday)\\s*[(,]?\\s*(May)', 'g'],
  ] as const) {
    it(`would be caught if one were like /${source}/`, () => {
      const attacks = attacksOn(source, flags, LENGTH);
      assert.ok(attacks.some((text) => isSlow({ source, flags, file: '' }, text)));
    }).timeout(0);
  }
});

/** Each once; what lint lets be at one place is let be there only. */
async function collected(): Promise<readonly Expression[]> {
  const tsx = join(__dirname, '../../node_modules/tsx/dist/cli.mjs');
  const collect = join(__dirname, 'expressions', 'collect.ts');
  const { stdout } = await promisify(execFile)(process.execPath, [tsx, collect], { maxBuffer: 1e8 });
  const all = JSON.parse(stdout) as readonly Expression[];
  return [...new Map(all.map((one) => [`${one.exempt === undefined} /${one.source}/${one.flags}`, one])).values()];
}

const isSlow = (expression: Expression, text: string): boolean => {
  for (let i = 0; i < TRIES; i++) {
    const time = timeOf(expression, text);
    if (time === Infinity) return true;
    if (time <= AT_ONCE || time <= TIMES * splitTime(text)) return false;
    if (time <= GROWTH * timeOf(expression, text.slice(text.length / 2))) return false;
  }
  return true;
};

/** Milliseconds that it takes to go through a text word by word. */
const splitTime = (text: string): number => timeOf({ source: '\\p{L}+|\\p{N}+|[^]', flags: 'gu' }, text);

/** What runs in it can be ended by force. */
const guarded = vm.createContext({ run: () => undefined as void });

/** Milliseconds of the processor that an expression takes for all that it finds in a text; other programs do not count. */
function timeOf({ source, flags }: Pick<Expression, 'source' | 'flags'>, text: string): number {
  const run = flags.includes('y') ? atEachWord : throughout;
  const pattern = new RegExp(source, flags.includes('y') || flags.includes('g') ? flags : `${flags}g`);
  const before = process.cpuUsage();
  try {
    guarded['run'] = () => run(pattern, text);
    vm.runInContext('run()', guarded, { timeout: ENOUGH });
  } catch {
    return Infinity;
  }
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function throughout(pattern: RegExp, text: string): void {
  Array.from(text.matchAll(pattern), ({ index }) => index);
}

/** Sticky expressions are asked where a word begins or ends only. */
function atEachWord(pattern: RegExp, text: string): void {
  for (const { index } of text.matchAll(/\b/g)) {
    pattern.lastIndex = index;
    pattern.exec(text);
  }
}
