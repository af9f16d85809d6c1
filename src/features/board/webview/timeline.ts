import type { BoardStatement } from '../protocol';
import { choice } from './choice';
import type { Desk, TabContent } from './desk';
import { el, replaceChildren } from './dom';
import { fill } from './fill';
import { kindBadge } from './kindSign';
import { neighborOf } from './neighborOf';
import { rove } from './roving';
import { selfContained } from './savePicture';
import { statementButton, statementList } from './statement';
import { legendLine, timelinePicture } from './timelinePicture';
import { layoutTimeline, MAX_POINTS, type TimelineLayout } from './timelineLayout';

/** Commitments over time, one lane for each area of topics, with the chains of restatements between them. */
export function timelineTab(desk: Desk): TabContent {
  const controls = el('div', { class: 'controls' });
  const canvas = el('div', { class: 'scroll canvas', 'data-scroll': 'timeline' });
  const details = el('aside', { class: 'details', 'aria-label': desk.words.details });
  const legend = legendOf(desk);
  let drawnFor = 0;
  const update = (): void => {
    drawnFor = canvas.clientWidth;
    const layout = layoutTimeline({
      board: desk.board(),
      laneOf: (topic) => laneOf(desk, topic),
      width: Math.max(LEAST_WIDTH, drawnFor - 2) * desk.view().zoom,
    });
    replaceChildren(controls, ...controlsOf(layout, canvas, desk));
    if (layout.points.length === 0) return replaceChildren(canvas, el('p', { class: 'empty' }, desk.words.noDates));
    const picture = timelinePicture(layout, desk);
    rove(picture, '.point', (_, from, key) => neighborOf(layout.points, from, key));
    replaceChildren(canvas, picture);
    keepLabelsInView(canvas);
    show(details, detailed(details) ?? layout.points.at(-1)?.id, desk);
  };
  const showTarget = ({ target }: Event): void => {
    const id = (target as Element).closest('.point')?.getAttribute('data-key');
    if (id && id !== detailed(details)) show(details, id, desk);
  };
  canvas.addEventListener('focusin', showTarget);
  canvas.addEventListener('pointerover', showTarget);
  canvas.addEventListener('scroll', () => keepLabelsInView(canvas));
  new ResizeObserver(() => canvas.clientWidth > 0 && canvas.clientWidth !== drawnFor && update()).observe(canvas);
  return {
    root: el('div', { class: 'split' }, controls, el('div', { class: 'chart' }, canvas, legend), details),
    update,
  };
}

/** Below this the days of a negotiation run together; the picture scrolls instead. In pixels. */
const LEAST_WIDTH = 340;

const laneOf = (desk: Desk, topic: string): string => {
  const { above, label } = desk.topic(topic);
  return above[0] ?? label;
};

function controlsOf(layout: TimelineLayout, canvas: HTMLElement, desk: Desk): readonly HTMLElement[] {
  const { words } = desk;
  const zooms = ZOOMS.map((zoom) => [String(zoom), zoom === 1 ? words.fit : fill(words.zoomTimes, zoom)] as const);
  const save = (): void => {
    const picture = canvas.querySelector('svg');
    if (picture) desk.send({ kind: 'savePicture', svg: selfContained(picture) });
  };
  const { points, dated, undated } = layout;
  return [
    choice(words.zoom, zooms, String(desk.view().zoom), (zoom) => desk.remember({ zoom: Number(zoom) })),
    el('button', { type: 'button', class: 'action', 'data-key': 'savePicture', click: save }, words.savePicture),
    el('p', { class: 'count' }, fill(words.drawn, points.length, undated)),
    ...(dated > points.length ? [el('p', { class: 'note' }, fill(words.drawnLimit, MAX_POINTS, dated))] : []),
  ];
}

const ZOOMS = [1, 2, 4, 8];

/** The names of the lanes stay at the left edge while the picture is scrolled. */
function keepLabelsInView(canvas: HTMLElement): void {
  canvas.querySelector('.lane-labels')?.setAttribute('transform', `translate(${canvas.scrollLeft} 0)`);
}

const detailed = (details: HTMLElement): string | undefined =>
  details.querySelector('.statement')?.getAttribute('data-key') ?? undefined;

function show(details: HTMLElement, id: string | undefined, desk: Desk): void {
  const statement = id === undefined ? undefined : desk.statement(id);
  replaceChildren(details, ...(statement ? detailsOf(statement, desk) : []));
}

function detailsOf(statement: BoardStatement, desk: Desk): readonly (HTMLElement | undefined)[] {
  const { above, label } = desk.topic(statement.topic);
  const chain = desk.board().timeline.chains.find(({ links }) => links.some((link) => link.statement === statement.id));
  const links = chain?.links ?? [];
  const others = links.flatMap(({ statement: id, changes }) => {
    const other = id === statement.id ? undefined : desk.statement(id);
    return other ? [statementButton(other, desk, ...changes.map((text) => el('span', { class: 'move' }, text)))] : [];
  });
  return [
    el('h2', {}, [...above, label].join(' › ')),
    statementButton(statement, desk),
    statementList(desk.words.chainOf, others),
  ];
}

function legendOf(desk: Desk): HTMLElement {
  const { words } = desk;
  const kinds = (Object.keys(words.kinds) as BoardStatement['kind'][]).map((kind) => kindBadge(kind, desk));
  return el(
    'ul',
    { class: 'plain legend', 'aria-label': words.legend },
    ...[
      ...kinds,
      legendLine('restated', words.restatedLine),
      legendLine('changed', words.changedLine),
      legendLine('band', words.roundBand),
    ].map((sign) => el('li', {}, sign)),
  );
}
