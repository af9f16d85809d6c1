import type { Board, BoardStatement } from '../protocol';
import { dayOf, placeTicks, type Tick } from './timeAxis';

/** A picture of commitments over time, in pixels; nothing of it depends on colors or words of the reader's language. */
export interface TimelineLayout {
  readonly width: number;
  readonly height: number;
  readonly lanes: readonly Lane[];
  /** From left to right. */
  readonly points: readonly Point[];
  readonly links: readonly Link[];
  readonly bands: readonly Band[];
  readonly ticks: readonly Tick[];
  /** Absent where today is far from all that is drawn. */
  readonly today: number | undefined;
  readonly undated: number;
  /** Dated statements, drawn or not. */
  readonly dated: number;
}

export interface Lane {
  readonly label: string;
  readonly y: number;
  readonly height: number;
}

export interface Point {
  readonly id: string;
  readonly kind: BoardStatement['kind'];
  readonly x: number;
  readonly y: number;
}

/** From a statement of a commitment to the next one. */
export interface Link {
  readonly from: Point;
  readonly to: Point;
  /** True where the later one says something else. */
  readonly changed: boolean;
}

export interface Band {
  readonly id: string;
  readonly number: number;
  readonly place: string | undefined;
  readonly x: number;
  readonly width: number;
  /** The line its label is written in, so that two near ones do not cover each other. */
  readonly line: number;
  /** Where the label stands: before the band where there is no room behind it. */
  readonly labelBefore: boolean;
}

export interface TimelineSource {
  readonly board: Board;
  /** The lane a topic belongs to. */
  readonly laneOf: (topic: string) => string;
  /** Of the whole picture, in pixels. */
  readonly width: number;
}

/** What is drawn at most: more signs than this nobody tells apart, and a screen has no room for them. */
export const MAX_POINTS = 1500;

const MARGIN = 24;
/** Two lines of round labels and the dates. */
const TOP = 58;
const LANE_LABEL = 22;
const LANE_END = 8;
/** The least distance between two signs, in both directions. */
const SIGN = 17;
/** Labels that begin closer than this would touch: some twelve letters. */
const BAND_LABEL = 110;

export function layoutTimeline({ board, laneOf, width }: TimelineSource): TimelineLayout {
  const all = board.statements.filter(({ review }) => review !== 'rejected');
  const dated = all.filter(({ published }) => published !== undefined);
  const drawn = dated.slice(-MAX_POINTS);
  const { rounds, chains } = board.timeline;
  const scale = timeScale(
    [...drawn.map(({ published }) => published!), ...rounds.flatMap((r) => [r.start, r.end])],
    board.today,
    width,
  );
  const { lanes, points } = placeLanes(drawn, board, laneOf, scale.x);
  const byId = new Map(points.map((point) => [point.id, point]));
  return {
    width,
    height: (lanes.at(-1)?.y ?? TOP) + (lanes.at(-1)?.height ?? 0) + LANE_END,
    lanes,
    points: points.toSorted((a, b) => a.x - b.x || a.y - b.y),
    links: chains.flatMap(({ links }) =>
      links.flatMap(({ statement, changes }, at) => {
        const [from, to] = [byId.get(links[at - 1]?.statement ?? ''), byId.get(statement)];
        return from && to ? [{ from, to, changed: changes.length > 0 }] : [];
      }),
    ),
    bands: placeBands(rounds, scale.x, width),
    ticks: placeTicks(scale.first, scale.last, scale.x),
    today: scale.today,
    undated: all.length - dated.length,
    dated: dated.length,
  };
}

/** A picture that ends at the last statement shows today only if that is not far from it: by this share of its days. */
const NEAR = 0.15;
/** Less than a week would draw two days of news as far apart as two years. */
const LEAST_DAYS = 7;

function timeScale(dates: readonly string[], today: string, width: number) {
  const now = dayOf(today);
  const days = dates.length === 0 ? [now] : dates.map(dayOf).sort((a, b) => a - b);
  const [earliest, latest] = [days[0]!, days.at(-1)!];
  const isNear = now >= earliest && now <= latest + NEAR * Math.max(LEAST_DAYS, latest - earliest);
  const first = earliest - 1;
  const last = Math.max(first + LEAST_DAYS, (isNear ? Math.max(latest, now) : latest) + 1);
  const perDay = (width - 2 * MARGIN) / (last - first);
  const x = (date: string): number => Math.round(MARGIN + (dayOf(date) - first) * perDay);
  return { x, first, last, today: isNear ? x(today) : undefined };
}

function placeLanes(
  statements: readonly BoardStatement[],
  { positions }: Board,
  laneOf: (topic: string) => string,
  x: (date: string) => number,
): { readonly lanes: readonly Lane[]; readonly points: readonly Point[] } {
  const labels = [...new Set(positions.topics.map(({ id }) => laneOf(id)))];
  const lanes: Lane[] = [];
  const points: Point[] = [];
  let y = TOP;
  for (const label of labels) {
    const members = statements.filter(({ topic }) => laneOf(topic) === label);
    if (members.length === 0) continue;
    const { placed, height } = placeInLane(members, y, x);
    points.push(...placed);
    lanes.push({ label, y, height });
    y += height;
  }
  return { lanes, points };
}

/** Each statement at its day, in the first row where it covers no earlier one. */
function placeInLane(
  statements: readonly BoardStatement[],
  y: number,
  x: (date: string) => number,
): { readonly placed: readonly Point[]; readonly height: number } {
  const ends: number[] = [];
  const placed = statements.map(({ id, kind, published }): Point => {
    const at = x(published!);
    const free = ends.findIndex((end) => end + SIGN <= at);
    const row = free < 0 ? ends.length : free;
    ends[row] = at;
    return { id, kind, x: at, y: y + LANE_LABEL + row * SIGN + SIGN / 2 };
  });
  return { placed, height: LANE_LABEL + ends.length * SIGN + LANE_END };
}

function placeBands(rounds: Board['timeline']['rounds'], x: (date: string) => number, width: number): readonly Band[] {
  const ends = [-Infinity, -Infinity];
  return rounds.map(({ id, number, start, end, place }) => {
    const from = x(start);
    const line = ends[0]! <= from || ends[0]! <= ends[1]! ? 0 : 1;
    ends[line] = from + BAND_LABEL;
    const labelBefore = x(end) + BAND_LABEL > width;
    return { id, number, place, x: from - BAND_EDGE, width: x(end) - from + 2 * BAND_EDGE, line, labelBefore };
  });
}

/** A round of one day is still a band and no line. */
const BAND_EDGE = 3;
