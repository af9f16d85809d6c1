import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { told } from '../../../../src/core/message';
import { parseGazetteer } from '../../../../src/core/recognition/names/gazetteer/parseGazetteer';
import { shippedLexicon } from './readNames';

const folder = join(__dirname, '../../../../media/lexicons/gazetteer');

describe('gazetteers', () => {
  it('read a name, its aliases and its fields', () => {
    const { value, problems } = parseGazetteer('# note\n\nJapan | alias: Nippon; Nihon | capital: Tokyo\r\n', 'x.txt');
    assert.deepEqual(problems, []);
    assert.deepEqual(value, [
      { name: 'Japan', aliases: ['Nippon', 'Nihon'], fields: new Map([['capital', ['Tokyo']]]) },
    ]);
  });

  it('say which line cannot be read, and read the others', () => {
    const { value, problems } = parseGazetteer('Japan | Tokyo\n | alias: x\nPeru', 'x.txt');
    assert.deepEqual(
      value.map(({ name }) => name),
      ['Peru'],
    );
    assert.deepEqual(
      problems.map(({ file, line }) => [file, line]),
      [
        ['x.txt', 1],
        ['x.txt', 2],
      ],
    );
    assert.match(told(problems[0]!.message), /"Tokyo" is no field/);
  });

  it('ship without unreadable lines, and each says where it is from', async () => {
    const { problems } = await shippedLexicon();
    assert.deepEqual(problems, []);
    for (const name of await readdir(folder)) {
      assert.match(await readFile(join(folder, name), 'utf8'), /^#.*\n(?:#.*\n)*/, name);
    }
  });

  it('know countries by name, alias, people and capital', async () => {
    const { countries, demonyms, capitals } = await shippedLexicon();
    assert.equal(countries.find('U.S.')?.name, 'United States');
    assert.equal(countries.find('Cote d’Ivoire')?.name, 'Ivory Coast');
    assert.equal(demonyms.get('Filipino')?.name, 'Philippines');
    assert.equal(capitals.get('Kyiv')?.name, 'Ukraine');
    assert.equal(countries.find('Ruritania'), undefined);
  });
});
