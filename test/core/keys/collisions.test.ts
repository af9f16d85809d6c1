import assert from 'node:assert/strict';
import { collides } from '../../keys/collisions';

const own = { key: 'ctrl+k l', command: 'ours', when: "editorLangId == 'markdown' && editorTextFocus" };

describe('colliding key bindings', () => {
  it('have the same keys, or one begins like the other', () => {
    assert.ok(collides(own, { key: 'ctrl+k l', command: 'theirs' }));
    assert.ok(collides(own, { key: 'ctrl+k', command: 'theirs' }));
    assert.ok(!collides(own, { key: 'ctrl+k ctrl+l', command: 'theirs' }));
  });

  it('can hold at the same time', () => {
    const when = (condition: string) => collides(own, { key: own.key, command: 'theirs', when: condition });
    assert.ok(when('editorTextFocus && !editorReadonly'));
    assert.ok(!when('!editorTextFocus'));
    assert.ok(!when("editorLangId == 'typescript' && editorTextFocus"));
    assert.ok(!when("editorLangId != 'markdown'"));
    assert.ok(!when('!editorLangId'));
    assert.ok(when("editorLangId == 'typescript' || editorTextFocus"));
  });

  it('take known facts into account', () => {
    assert.ok(!collides(own, { key: own.key, command: 'theirs', when: 'listFocus' }, ['!listFocus']));
  });
});
