import assert from 'node:assert/strict';
import { commitmentsIn } from './commitmentsIn';
import { lexicons } from './lexicons';

/** A title and the beginning of its text, and who "we" is in the rest; none where the text is no statement of countries. */
const STATEMENTS: readonly (readonly [title: string, opening: string, issuers: readonly string[]])[] = [
  ['Joint Declaration between the Republic of Korea and Japan on Fish in China', '', ['South Korea', 'Japan']],
  ['Agreement between Kenya and Ghana regarding Peru', 'Peru is far.', ['Kenya', 'Ghana']],
  ['Kenyan-Ghanaian Communique on China', 'China is far.', ['Kenya', 'Ghana']],
  ['Joint Communique on Fish', 'Japan met Korea. China was not there.', ['Japan', 'South Korea']],
  ['Fact Sheet on Fish', 'Japan and Korea met. China was not there.', ['Japan', 'South Korea']],
  ['Fact Sheet on Fish', 'It rained.\n\nIt snowed.\n\nJapan met Korea.', []],
  [
    'Joint Statement by the Presidents on Tonga',
    'Tonga is far.\n\nGhana and Mali met. Ghana and Mali spoke.',
    ['Ghana', 'Mali'],
  ],
  ['Kenya and Ghana speak of a plan', 'Kenya and Ghana met.', []],
];

describe('who "we" is in a statement', () => {
  for (const [title, opening, issuers] of STATEMENTS) {
    it(`“${title}”${opening && `: ${opening.replaceAll('\n\n', ' ')}`}`, async () => {
      const text = `---\ntitle: ${title}\n---\n\n${opening}\n\nWe will open our ports.\n`;
      const found = commitmentsIn(text, await lexicons());
      assert.deepEqual(
        found.map(({ parties }) => parties),
        [issuers],
      );
    });
  }

  it('owes to the other what one of two issuers undertakes, and a country beside them owes nobody', async () => {
    const text =
      '---\ntitle: Joint Statement of Kenya and Ghana\n---\n\nKenya will wait. Peru will wait. Kenya and Ghana will wait.';
    const found = commitmentsIn(text, await lexicons());
    assert.deepEqual(
      found.map(({ kind, parties, addressees }) => [kind, parties, addressees]),
      [
        ['pledge', ['Kenya'], ['Ghana']],
        ['pledge', ['Peru'], []],
        ['pledge', ['Kenya', 'Ghana'], []],
      ],
    );
  });

  it('speaks for the country of the minister whose remarks they are, and for a person without an office alone', async () => {
    const remarks = (by: string): string =>
      `---\ntitle: Remarks by Vera Holt\n---\n\n${by} spoke in Lima.\n\nWe will wait.`;
    const parties = async (text: string): Promise<readonly (readonly string[])[]> =>
      commitmentsIn(text, await lexicons()).map((found) => found.parties);
    assert.deepEqual(await parties(remarks('Foreign Minister Vera Holt of Norway')), [['Norway']]);
    assert.deepEqual(await parties(remarks('Vera Holt')), [['Vera Holt']]);
    assert.deepEqual(await parties(remarks('Vera Holt').replace('Remarks by', 'News of')), [[]]);
  });
});
