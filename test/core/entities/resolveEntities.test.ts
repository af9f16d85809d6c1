import assert from 'node:assert/strict';
import { blockVersion } from '../../../src/core/document/blockVersion';
import { parseDocument } from '../../../src/core/document/parseDocument';
import { resolveEntities } from '../../../src/core/entities/resolveEntities';
import type { Entity } from '../../../src/core/entities/entity';
import { said } from '../../../src/core/message';
import type { EntityType, Mention } from '../../../src/core/recognition/mention';
import { localMention, placeMention } from '../../../src/core/recognition/mentionIn';
import type { RecognitionLexicon } from '../../../src/core/recognition/recognitionLexicon';
import { lexiconForTests } from '../recognition/lexiconForTests';

const MARK = /\[([a-z]+):([^\]|]+)(?:\|([^\]]+))?\]/g;

describe('resolveEntities', () => {
  let lexicon: RecognitionLexicon;
  before(async () => {
    lexicon = await lexiconForTests();
  });

  /** Reads "[type:text|value]" marks as mentions, so that what is tested here does not hang on recognition. */
  const resolve = (marked: string): readonly Entity[] => {
    const document = parseDocument(marked.replace(MARK, '$2'));
    const version = blockVersion(document);
    const mentions: Mention[] = [];
    let removed = 0;
    for (const match of marked.matchAll(MARK)) {
      const start = match.index - removed;
      const span = { start, end: start + match[2]!.length };
      const rule = /round/i.test(match[2]!) ? 'events/round' : 'test';
      const finding = { type: match[1] as EntityType, span, rule, reason: said`test`, value: match[3] };
      mentions.push(placeMention(localMention(version.blocks[0]!, finding), version, 0));
      removed += match[0].length - match[2]!.length;
    }
    return resolveEntities(document, mentions, lexicon);
  };
  const names = (marked: string): string[] =>
    resolve(marked).flatMap((e) => e.mentions.map((m) => `${m.text} → ${e.name}`));
  const only = (marked: string): Entity => {
    const entities = resolve(marked);
    assert.equal(entities.length, 1, JSON.stringify(entities.map((e) => e.id)));
    return entities[0]!;
  };

  describe('bodies that every country has', () => {
    const TREASURY = '[organization:Treasury|US Treasury]';

    it('are those of the gazetteers where their country is spoken of, by name or by its people', () => {
      for (const sign of ['[place:Washington]', '[person:Janet Yellen]', '[organization:White House]']) {
        assert.ok(names(`${sign} and [place:Chile] heard the ${TREASURY}.`).includes('Treasury → US Treasury'), sign);
      }
      assert.deepEqual(names(`The ${TREASURY} spoke.`), ['Treasury → US Treasury']);
    });

    it('stay plain words where only others are spoken of', () => {
      assert.ok(names(`The ${TREASURY} in [place:London] spoke of [place:Brazil].`).includes('Treasury → Treasury'));
      assert.ok(
        names(`[place:Brazil] asked the [organization:US Treasury|US Treasury].`).includes('US Treasury → US Treasury'),
      );
    });
  });

  describe('persons', () => {
    it('share the full name with their surname, before and after it', () => {
      const entity = only('[person:Moreno] arrived. [person:Lucía Moreno] spoke, [person:Moreno]’s aides said.');
      assert.equal(entity.name, 'Lucía Moreno');
      assert.deepEqual(entity.aliases, ['Moreno']);
      assert.equal(entity.mentions.length, 3);
    });

    it('are told apart where two have the surname: the one named last is meant', () => {
      assert.deepEqual(
        names(
          '[person:Ana Silva] met [person:Rui Silva]. [person:Silva] left. [person:Ana Silva] stayed; [person:Silva] sat.',
        ),
        [
          'Ana Silva → Ana Silva',
          'Ana Silva → Ana Silva',
          'Silva → Ana Silva',
          'Rui Silva → Rui Silva',
          'Silva → Rui Silva',
        ],
      );
    });

    it('keep their name through initials, middle names, accents, generations and particles', () => {
      assert.equal(only('[person:Juan Carlos Peña] and [person:Juan Peña] and [person:Pena]').name, 'Juan Carlos Peña');
      assert.equal(only('[person:Robert Q. Field] [person:Robert Field]').mentions.length, 2);
      assert.equal(only('[person:Pedro Ramos Jr.] said. [person:Ramos] left.').name, 'Pedro Ramos Jr.');
      assert.equal(only('[person:Karim el-Said] said. [person:Said] left.').name, 'Karim el-Said');
      assert.equal(only('[person:Eva van der Berg] said. [person:van der Berg] left.').name, 'Eva van der Berg');
    });

    it('may be called by the family name that stands first', () => {
      assert.equal(only('[person:Lin Guowei] said. [person:Lin] left.').name, 'Lin Guowei');
    });

    it('go by the document before the gazetteer', () => {
      assert.equal(only('[person:Shintaro Abe] spoke. [person:Abe|Shinzo Abe] left.').name, 'Shintaro Abe');
      assert.equal(only('[person:Abe|Shinzo Abe] left.').name, 'Shinzo Abe');
    });

    it('carry the titles before and behind their name, and the country they act for', () => {
      const tariff = only(
        'Norway’s Chief Tariff Negotiator and Minister of Economic Affairs, [person:Ola Berg], spoke.',
      );
      assert.deepEqual(tariff.roles, ['Chief Tariff Negotiator', 'Minister of Economic Affairs']);
      assert.equal(tariff.country, 'Norway');
      const cases: readonly [string, string[], string | undefined][] = [
        ['US President [person:Ann Stone] spoke.', ['President'], 'United States'],
        ['U.S. Trade Representative [person:Ann Stone] spoke.', ['Trade Representative'], 'United States'],
        ['South Korean Prime Minister [person:Kim Ha] spoke.', ['Prime Minister'], 'South Korea'],
        ['the committee chairman [person:Ann Stone] spoke', ['committee chairman'], undefined],
        ['[person:Ola Berg], the Norwegian foreign minister, spoke.', ['foreign minister'], 'Norway'],
        ['[person:Ola Berg], minister of fisheries, spoke.', ['minister of fisheries'], undefined],
        ['Rep. [person:Ann Stone] spoke.', ['Representative'], undefined],
        ['[person:Ola Berg], together with the Finance Minister of Chile, spoke.', [], undefined],
        ['Greek prime minister [person:Kyra Mitsou] spoke.', ['prime minister'], 'Greece'],
        ['On Sunday President [person:Ola Berg] spoke.', ['President'], undefined],
        ['Presidents [person:Ola Berg] of Norway', ['President'], 'Norway'],
        ['On Monday [person:Ola Berg] spoke.', [], undefined],
        ['Mr. [person:Berg] spoke.', [], undefined],
        ['He met the President. [person:Ola Berg] spoke.', [], undefined],
        ['The President, [person:Ola Berg], spoke.', ['President'], undefined],
        [
          'Assistant to the President for Trade [person:Ann Stone] spoke.',
          ['Assistant to the President for Trade'],
          undefined,
        ],
        ['He wrote to the President [person:Ola Berg] soon.', ['President'], undefined],
      ];
      for (const [text, roles, country] of cases) {
        const entity = only(text);
        assert.deepEqual([entity.roles, entity.country], [roles, country], text);
      }
    });

    it('are the known holder of the office that stands with a lone surname', () => {
      assert.equal(only('President [person:Macron] spoke; [person:Macron] left.').name, 'Emmanuel Macron');
      assert.equal(only('US President [person:Macron] spoke.').name, 'Macron');
      assert.equal(only('Chef [person:Macron] spoke.').name, 'Macron');
      assert.equal(only('President [person:Macron] and [person:Paul Macron].').name, 'Paul Macron');
    });

    it('act for the country of the body that their title names', () => {
      const text = 'Norway’s [organization:Fish Party] won. Fish Party chairman [person:Ola Berg] spoke.';
      assert.equal(resolve(text).find((e) => e.type === 'person')!.country, 'Norway');
    });

    it('do not take the title of the person named before them', () => {
      const [, second] = resolve('President [person:Ola Berg], [person:Ann Stone] and others met.');
      assert.deepEqual(second!.roles, []);
      const [first] = resolve('Foreign Minister [person:Ola Berg], Port Minister [person:Ann Stone] and others met.');
      assert.deepEqual(first!.roles, ['Foreign Minister']);
    });
  });

  describe('organizations', () => {
    it('share the name with the acronym defined behind it', () => {
      const entity = only(
        '[organization:Harbor Research Institute] ([organization:HRI]) said. [organization:HRI] left.',
      );
      assert.equal(entity.name, 'Harbor Research Institute');
      assert.deepEqual(entity.aliases, ['HRI']);
    });

    it('share it where the definition is not made of initials, and where the acronym comes first', () => {
      assert.equal(
        only('[organization:Nippon Harbor Office] ([organization:NKK]) and [organization:NKK]').name,
        'Nippon Harbor Office',
      );
      assert.equal(
        only('[organization:NHO] (Norwegian Harbor Office) said. [organization:NHO]').name,
        'Norwegian Harbor Office',
      );
    });

    it('are spelled out rather than called by an acronym of the gazetteer', () => {
      const entity = only('[organization:Norwegian Fish Club|NFC] ([organization:NFC|NFC]) met.');
      assert.equal(entity.name, 'Norwegian Fish Club');
    });

    it('share it with initials that are never defined and with a shortened form', () => {
      assert.equal(
        only('The [organization:Green Harbor Party] won; [organization:GHP] voters sang.').name,
        'Green Harbor Party',
      );
      assert.equal(
        only('The [organization:House Ways and Means Committee]; the [organization:Ways and Means Committee]').mentions
          .length,
        2,
      );
      assert.equal(
        only('[organization:Fjord Steel Corporation] and [organization:Fjord Steel]').name,
        'Fjord Steel Corporation',
      );
    });

    it('are called alike by acronym and full form, and keep the capitals of an acronym', () => {
      const entity = only(
        '[organization:Fish Party|Fish Party of Chile] ([organization:FPFP]) won. [organization:FPFP] sang.',
      );
      assert.equal(entity.name, 'Fish Party of Chile');
      assert.equal(only('The [organization:NAFO] met.').name, 'NAFO');
    });

    it('stay apart where a short form fits two or is a common word', () => {
      assert.equal(
        resolve('[organization:Fjord Steel] [organization:Fjord Steel Asia] [organization:Fjord Steel Europe]').length,
        3,
      );
      assert.equal(
        resolve('[organization:Ministry of Fish] and [organization:Ministry of Ports] and [organization:Ministry]')
          .length,
        3,
      );
      assert.equal(resolve('[organization:Members of the Port Council] and [organization:Port Council]').length, 2);
    });

    it('act for the one country in their name', () => {
      assert.equal(only('the [organization:Norwegian Coast Guard]').country, 'Norway');
      assert.equal(only('the [organization:Norway-Chile Fish Council]').country, undefined);
      assert.equal(only('Norway’s [organization:Ministry of Fish] spoke').country, 'Norway');
      assert.equal(only('the Chilean [organization:Fish Office] spoke').country, 'Chile');
      assert.equal(only('the African [organization:Fish Office] spoke').country, undefined);
      assert.equal(only('On Norway’s day the [organization:United Nations|United Nations]').country, undefined);
      assert.equal(only('the [organization:White House|White House]').country, 'United States');
    });
  });

  it('takes country, abbreviation and headline capitals for one place, and knows whose capital a city is', () => {
    const [us, tokyo] = resolve('[place:US] [place:America] [place:United States] [place:U.S.] and [place:Tokyo]');
    assert.deepEqual([us!.name, us!.mentions.length, us!.country], ['United States', 4, 'United States']);
    assert.deepEqual([tokyo!.name, tokyo!.country], ['Tokyo', 'Japan']);
    assert.equal(only('[place:JAPAN] and [place:Japan]').name, 'Japan');
  });

  it('takes rounds of one number for one event, by the name it has in a sentence', () => {
    const event = only(
      'They Open [event:Second Round of Trade Talks|second round of trade talks] as the [event:second round of tariff negotiations] nears',
    );
    assert.equal(event.name, 'second round of tariff negotiations');
    assert.equal(resolve('[event:first round of talks] and [event:second round of talks]').length, 2);
    assert.equal(
      resolve('[event:first round of Norway-Chile talks] and [event:first round of EU-Chile talks]').length,
      2,
    );
  });

  it('calls dates, amounts and products by their value', () => {
    const [date, amount] = resolve('[date:May 1|2025-05-01] [amount:$5|USD 5] [date:Thursday|2025-05-01]');
    assert.deepEqual([date!.id, date!.aliases], ['date:2025-05-01', ['May 1', 'Thursday']]);
    assert.equal(amount!.id, 'amount:USD 5');
  });

  it('gives every mention exactly one entity, in order of first mention', () => {
    const entities = resolve('[place:Norway] [person:Ola Berg] [place:Chile] [person:Berg] [place:Norway]');
    assert.deepEqual(entities.map((e) => [e.name, e.mentions.length]), [['Norway', 2], ['Ola Berg', 2], ['Chile', 1]]); // prettier-ignore
  });
});
