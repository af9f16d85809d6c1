import type { BoardStatement } from '../protocol';
import type { Desk } from './desk';
import { el, svg } from './dom';
import { fill } from './fill';
import { kindShape } from './kindSign';
import { describe } from './statement';
import type { Band, Link, Point, TimelineLayout } from './timelineLayout';

/** The layout as SVG: every point can be reached by keys, and says what it is. */
export function timelinePicture(layout: TimelineLayout, desk: Desk): SVGSVGElement {
  const { width, height, lanes, points, links, bands, ticks, today } = layout;
  return svg(
    'svg',
    {
      class: 'timeline',
      role: 'group',
      'aria-label': `${desk.words.timelineOf}. ${desk.words.keys}`,
      ...{ width, height, viewBox: `0 0 ${width} ${height}` },
    },
    svg(
      'g',
      { 'aria-hidden': 'true' },
      ...lanes.map(({ y, height: tall }, at) =>
        svg('rect', { class: at % 2 === 0 ? 'lane' : 'lane other', x: 0, y, width, height: tall }),
      ),
      ...bands.map((band) => roundBand(band, height, desk)),
      ...ticks.flatMap(({ x, label }) => [
        svg('line', { class: 'tick', x1: x, x2: x, y1: AXIS + 4, y2: height }),
        svg('text', { class: 'tick-label', x, y: AXIS, 'text-anchor': 'middle' }, label),
      ]),
      ...(today === undefined ? [] : todayLine(today, height, desk)),
      ...links.map(linkPath),
      svg(
        'g',
        { class: 'lane-labels' },
        ...lanes.map(({ label, y }) => svg('text', { class: 'lane-label', x: 8, y: y + 15 }, label)),
      ),
    ),
    ...points.map((point) => pointSign(point, desk)),
  );
}

/** The base line of the dates; the labels of rounds stand above it. In pixels. */
const AXIS = 48;
const BAND_LINES = [12, 28];

const roundBand = ({ number, place, x, width, line, labelBefore }: Band, height: number, { words }: Desk): SVGElement =>
  svg(
    'g',
    { class: 'band' },
    svg('rect', { class: 'band-area', x, y: BAND_LINES[line]! - 10, width, height: height - BAND_LINES[line]! + 10 }),
    svg(
      'text',
      {
        class: 'band-label',
        x: labelBefore ? x - 3 : x + width + 3,
        y: BAND_LINES[line],
        'text-anchor': labelBefore ? 'end' : 'start',
      },
      [fill(words.round, number), place].filter(Boolean).join(', '),
    ),
  );

const todayLine = (x: number, height: number, { words }: Desk): readonly SVGElement[] => [
  svg('line', { class: 'today', x1: x, x2: x, y1: AXIS + 4, y2: height }),
  svg('text', { class: 'today-label', x: x - 4, y: height - 6, 'text-anchor': 'end' }, words.todayLine),
];

/** A curve that leaves and arrives level; on one row it bows, so as not to run through what stands between. */
function linkPath({ from, to, changed }: Link): SVGElement {
  const bend = (to.x - from.x) / 2;
  const bow = from.y === to.y ? BOW : 0;
  const path = `M${from.x} ${from.y}C${from.x + bend} ${from.y - bow} ${to.x - bend} ${to.y - bow} ${to.x} ${to.y}`;
  return svg('path', { class: changed ? 'link changed' : 'link', d: path });
}

const BOW = 14;

function pointSign({ id, kind, x, y }: Point, desk: Desk): SVGElement {
  const statement: BoardStatement | undefined = desk.statement(id);
  const act = (): void => desk.send({ kind: 'reveal', statement: id });
  return svg(
    'g',
    {
      class: 'point',
      role: 'button',
      tabindex: -1,
      'data-key': id,
      transform: `translate(${x} ${y})`,
      'aria-label': statement && describe(statement, desk),
      click: act,
      keydown: (event) => {
        const { key } = event as KeyboardEvent;
        if (key !== 'Enter' && key !== ' ') return;
        event.preventDefault();
        act();
      },
    },
    svg('circle', { class: 'halo', r: 9 }),
    kindShape(kind),
  );
}

/** A line or an area as the picture has it, with its meaning. */
export const legendLine = (look: 'restated' | 'changed' | 'band', meaning: string): HTMLElement =>
  el(
    'span',
    { class: 'badge' },
    svg(
      'svg',
      { viewBox: '0 0 24 16', class: 'line-sign', 'aria-hidden': 'true' },
      look === 'band'
        ? svg('rect', { class: 'band-area', x: 6, y: 0, width: 12, height: 16 })
        : svg('path', { class: look === 'changed' ? 'link changed' : 'link', d: 'M1 8H23' }),
    ),
    meaning,
  );
