import assert from 'node:assert/strict';
import { parseDocument } from '../../../src/core/document/parseDocument';
import { assignTopic } from '../../../src/core/topics/assignTopics';
import { areaOf, type Area } from '../../../src/core/topics/taxonomy';
import { builtInTaxonomy } from './builtIn';
import { commitmentIn } from './commitmentIn';

/** Clauses of our own from all areas. They stand alone: no title, no paragraph and no topic phrase helps. */
const CLAUSES: readonly (readonly [area: Area, clause: string])[] = [
  ['tariffs', 'Canada will suspend its surtax on imported washing machines'],
  ['tariffs', 'Vietnam offered to cut import duties on American motorcycles'],
  ['tariffs', 'the bloc threatened countermeasures worth 20 billion euros'],
  ['tariffs', 'India asked for a longer phase-in of the tariff cuts'],
  ['tariffs', 'ministers agreed to restart talks on a free trade agreement'],
  ['agriculture', 'Mexico promised to resume cattle exports'],
  ['agriculture', 'New Zealand wants Canada to open its dairy market'],
  ['agriculture', 'Tokyo is weighing larger purchases of American maize'],
  ['agriculture', 'Argentina will keep its ban on beef exports'],
  ['agriculture', 'Brussels refused to touch farm subsidies'],
  ['industry', 'Seoul pledged to build two icebreakers for the coast guard'],
  ['industry', 'Volkswagen will shift production of electric cars to Mexico'],
  ['industry', 'China vowed to cut steel capacity by 20 million tonnes'],
  ['industry', 'Taiwan plans to open a chip plant in Dresden'],
  ['services-digital', 'France will not scrap its digital services tax'],
  ['services-digital', 'both sides agreed not to impose duties on electronic transmissions'],
  ['services-digital', 'Jakarta promised to lift rules that force firms to store data locally'],
  ['services-digital', 'Hollywood studios asked Beijing to admit more foreign films'],
  ['investment', 'Riyadh pledged to invest 600 billion dollars in the United States'],
  ['investment', 'Berlin will tighten screening of foreign takeovers'],
  ['standards', 'Switzerland offered to recognize American car safety tests'],
  ['standards', 'Korea agreed to accept imports of hormone-free beef certified by the exporter'],
  ['standards', 'Ankara will simplify labeling rules for cosmetics'],
  ['customs', 'the two countries will digitize customs declarations'],
  ['customs', 'Washington will end the exemption for small parcels'],
  ['security', 'Oslo promised to send air defense missiles'],
  ['security', 'Beijing agreed to ease its export controls on rare earths'],
  ['security', 'Moscow rejected a ceasefire'],
  ['security', 'the ministers called on North Korea to stop its nuclear tests'],
  ['security', 'Mexico will send 10,000 troops to stop fentanyl smuggling'],
  ['energy-climate', 'Japan will buy more liquefied natural gas from Alaska'],
  ['energy-climate', 'OPEC agreed to raise output by 400,000 barrels a day'],
  ['energy-climate', 'India refused to set a date for ending coal power'],
  ['energy-climate', 'the leaders pledged to triple renewable capacity by 2030'],
  ['health', 'Geneva: states agreed on a pandemic treaty'],
  ['health', 'Ottawa will donate 2 million doses of mpox vaccine'],
  ['health', 'London asked drugmakers to lower the price of insulin'],
  ['finance', 'Ghana’s creditors agreed to restructure 13 billion dollars of debt'],
  ['finance', 'Tokyo is ready to intervene to support the yen'],
  ['finance', 'the ministers agreed on a minimum corporate tax'],
  ['labor', 'Dhaka promised to raise the minimum wage in garment factories'],
  ['labor', 'Washington demanded a ban on goods made with forced labor'],
  ['aid', 'Denmark will give 50 million dollars in humanitarian aid to Sudan'],
  ['aid', 'donors pledged 3 billion euros to rebuild Mariupol'],
  ['politics', 'Caracas agreed to hold elections in July'],
  ['politics', 'the two leaders will meet in Hanoi in June'],
  ['politics', 'Belgrade urged Pristina to resume the dialogue'],
  ['politics', 'Lima recalled its ambassador and will close its embassy'],
  ['politics', 'the opposition called on the president to resign'],
];

/** Some clauses speak of two areas, and a reader would not always agree with another either. */
const LEAST_RIGHT = 0.9;

describe('the area of a clause that stands alone', () => {
  it('is right for nine of ten clauses of any area', async () => {
    const taxonomy = await builtInTaxonomy();
    const wrong = CLAUSES.filter(([area, clause]) => {
      const document = parseDocument(clause);
      const { topic } = assignTopic(document, commitmentIn(document, clause), taxonomy);
      return areaOf(taxonomy, topic) !== area;
    });
    const right = 1 - wrong.length / CLAUSES.length;
    assert.ok(right >= LEAST_RIGHT, `${Math.round(100 * right)} % right; wrong:\n${wrong.join('\n')}`);
  });
});
