import assert from 'node:assert/strict';
import { openInTurns } from '../../../src/session/openInTurns';

describe('Parts that are opened in turns', () => {
  let isOver: boolean;
  let failures: unknown[];
  let done: string[];
  const start = () => openInTurns({ isOver: () => isOver, onFailure: (error) => failures.push(error) });
  const part = (name: string) => async (): Promise<string> => (done.push(`load ${name}`), name);
  const opened = (name: string): string => (done.push(`open ${name}`), name);

  beforeEach(() => {
    [isOver, failures, done] = [false, [], []];
  });

  it('come in the order in which they were asked for, and none before who asks has gone on', async () => {
    const open = start();
    const parts = [open(part('marks'), opened), open(part('views'), opened)];
    assert.deepEqual(done, []);
    assert.deepEqual(await Promise.all(parts), ['marks', 'views']);
    assert.deepEqual(done, ['load marks', 'open marks', 'load views', 'open views']);
  });

  it('leave the turn between loading and opening to others', async () => {
    const open = start();
    const [marks, views] = [open(part('marks'), opened), open(part('views'), opened)];
    let others: NodeJS.Immediate | undefined;
    const goOn = (): void => {
      done.push('others');
      others = setImmediate(goOn);
    };
    goOn();
    await Promise.all([marks, views]);
    clearImmediate(others);
    assert.ok(done.filter((step) => step === 'others').length >= 2, done.join(', '));
  });

  it('come all the same when one before them could not be loaded or opened, of which is told', async () => {
    const open = start();
    const [lost, broken] = [new Error('no such file'), new Error('broken')];
    const parts = await Promise.allSettled([
      open(() => Promise.reject(lost), opened),
      open(part('views'), () => {
        throw broken;
      }),
      open(part('board'), opened),
    ]);
    assert.deepEqual(
      parts.map(({ status }) => status),
      ['rejected', 'rejected', 'fulfilled'],
    );
    assert.deepEqual(failures, [lost, broken]);
  });

  it('tell once of what several have failed by', async () => {
    const open = start();
    const marks = open(part('marks'), () => Promise.reject(new Error('broken')));
    const views = open(part('views'), () => marks);
    await Promise.allSettled([marks, views]);
    assert.equal(failures.length, 1);
  });

  it('are not opened once it is over', async () => {
    const open = start();
    void open(
      async () => (isOver = true),
      () => opened('marks'),
    );
    await new Promise((resolve) => setTimeout(resolve, 20));
    assert.deepEqual([isOver, done], [true, []]);
  });
});
