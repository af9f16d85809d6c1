import assert from 'node:assert/strict';
import { loadActLexicon } from '../../../src/core/commitments/actLexicon';
import { guessVerbForms, inflect } from '../../../src/core/commitments/inflect';
import { parseActFile } from '../../../src/core/commitments/parseActFile';
import { told } from '../../../src/core/message';
import { readMedia } from './readMedia';

describe('the act lexicon', () => {
  it('reads the file that ships without a problem', async () => {
    const lexicon = await loadActLexicon(readMedia);
    assert.ok(lexicon.verbs.get('agree')!.some(({ kind }) => kind === 'agreement'));
    assert.deepEqual(lexicon.forms.get('pledged'), { lemmas: ['pledge'], forms: ['past', 'participle'] });
  });

  it('rejects with file and line when the file is broken, so that the installation can be mended', async () => {
    const broken = async (path: string): Promise<Uint8Array> =>
      path.endsWith('acts.yaml')
        ? new TextEncoder().encode('verbs:\n  - { act: nod, kind: greeting, frames: [to] }\n')
        : readMedia(path);
    await assert.rejects(loadActLexicon(broken), /lexicons\/acts\.yaml:2: "kind" must be one of agreement, pledge/);
  });

  const problemsOf = (entry: string): string[] =>
    parseActFile(`verbs:\n  - ${entry}\n`, 'acts.yaml').problems.map(
      ({ line, message }) => `${line}: ${told(message)}`,
    );

  it('says what is wrong with an entry', () => {
    assert.match(problemsOf('{ kind: pledge, frames: [to] }')[0]!, /^2: An act needs its words/);
    assert.match(problemsOf('{ act: vow, kind: pledge }')[0]!, /^2: "vow" needs "frames"/);
    assert.match(
      problemsOf('{ act: vow, kind: pledge, frames: [toward] }')[0]!,
      /^2: "toward" is no frame. Known are: /,
    );
    assert.match(
      problemsOf('{ act: vow, kind: pledge, frames: [to], only: [sometimes] }')[0]!,
      /"sometimes" is no limit/,
    );
    assert.match(problemsOf('{ act: vow, kind: pledge, frames: [to')[0]!, /not valid YAML/);
  });

  it('keeps the good entries of a file with a bad one', () => {
    const { value } = parseActFile(
      'verbs:\n  - { act: vow, kind: pledge, frames: [to] }\n  - { act: nod }\n',
      'acts.yaml',
    );
    assert.deepEqual([...value.verbs.keys()], ['vow']);
  });

  it('tries longer expressions first and fills in what an entry leaves out', () => {
    const { value } = parseActFile(
      'strengths: { demand: 0.6 }\nverbs:\n  - { act: call, kind: demand, frames: [for] }\n  - { act: call on, kind: demand, frames: [object to] }\n',
      'acts.yaml',
    );
    const [first, second] = value.verbs.get('call')!;
    assert.deepEqual([first!.id, second!.id], ['verb.call-on', 'verb.call']);
    assert.deepEqual([second!.strength, second!.negated], [0.6, 'refusal']);
  });
});

describe('inflect', () => {
  const forms = (lemma: string): string => [...inflect(lemma).values()].join(' ');

  it('follows the rules of spelling', () => {
    assert.equal(forms('urge'), 'urge urges urged urging urged');
    assert.equal(forms('plan'), 'plan plans planned planning planned');
    assert.equal(forms('deny'), 'deny denies denied denying denied');
    assert.equal(forms('push'), 'push pushes pushed pushing pushed');
    assert.equal(forms('offer'), 'offer offers offered offering offered');
    assert.equal(forms('tie'), 'tie ties tied tying tied');
    assert.equal(forms('veto'), 'veto vetoes vetoed vetoing vetoed');
    assert.equal(forms('delay'), 'delay delays delayed delaying delayed');
    assert.equal(forms('relax'), 'relax relaxes relaxed relaxing relaxed');
    assert.equal(forms('open'), 'open opens opened opening opened');
    assert.equal(forms('agree'), 'agree agrees agreed agreeing agreed');
    assert.equal(forms('commit'), 'commit commits committed committing committed');
  });

  it('knows the irregular verbs', () => {
    assert.equal(forms('seek'), 'seek seeks sought seeking sought');
    assert.equal(forms('withdraw'), 'withdraw withdraws withdrew withdrawing withdrawn');
    assert.equal(forms('have'), 'have has had having had');
  });

  it('is guessed back from the ending of a word in no list', () => {
    const guesses: Readonly<Record<string, string>> = {
      withdrew: 'past',
      sought: 'past participle',
      withdrawn: 'participle',
      'put cut': 'base past participle',
      adopting: 'ing',
      'adopted vetoed': 'past participle',
      'need bleed feed sing': 'base',
      'adopts seeks': 'present',
      'adopt discuss pass ed': 'base',
    };
    for (const [words, expected] of Object.entries(guesses)) {
      for (const word of words.split(' ')) assert.equal(guessVerbForms(word).join(' '), expected, word);
    }
  });
});

describe('the lists of the act file', () => {
  const FILE = `
lists: { deals: [accord, treaty] }
sayings: [say]
verbs:
  - { act: sign, kind: agreement, frames: [object], objects: [deals, note], except: [deals, bill] }
  - { act: vow, kind: pledge, frames: [to], negated: none, strength: 0.1, only: [progressive] }
  - { act: balk, kind: refusal, frames: [at], negated: offer }
nouns:
  - { act: hope, kind: demand, frames: [for], supports: [express] }
`;

  it('stand for their words in an entry; other words stand for themselves', () => {
    const { value, problems } = parseActFile(FILE, 'acts.yaml');
    assert.deepEqual(problems, []);
    const [sign] = value.verbs.get('sign')!;
    assert.deepEqual(
      [sign!.objects, sign!.except],
      [
        ['accord', 'treaty', 'note'],
        ['accord', 'treaty', 'bill'],
      ],
    );
    assert.deepEqual(value.verbs.get('vow')![0], {
      id: 'verb.vow',
      head: 'vow',
      particles: [],
      objects: [],
      except: [],
      supports: [],
      kind: 'pledge',
      frames: ['to'],
      strength: 0.1,
      negated: undefined,
      only: ['progressive'],
    });
    assert.deepEqual([value.verbs.get('balk')![0]!.negated, value.verbs.get('balk')![0]!.strength], ['offer', 0.5]);
    const [hope] = value.nouns.get('hope')!;
    assert.deepEqual([hope!.id, hope!.supports], ['noun.hope', ['express']]);
  });
});
