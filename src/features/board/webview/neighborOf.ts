import type { Point } from './timelineLayout';

/** The point next to one of them, as an arrow key means it; undefined where there is none. */
export function neighborOf(points: readonly Point[], from: number, key: string): number | undefined {
  const here = points[from]!;
  if (key === 'ArrowRight') return from + 1;
  if (key === 'ArrowLeft') return from - 1;
  if (key === 'Home') return 0;
  if (key === 'End') return points.length - 1;
  if (key !== 'ArrowUp' && key !== 'ArrowDown') return undefined;
  const side = key === 'ArrowUp' ? -1 : 1;
  const distance = ({ x, y }: Point): number => Math.abs(x - here.x) + SIDEWAYS * Math.abs(y - here.y);
  const there = points.filter(({ y }) => (y - here.y) * side > 0).sort((a, b) => distance(a) - distance(b))[0];
  return there && points.indexOf(there);
}

/** Up and down go to the next row rather than to a farther one that is more exactly above. */
const SIDEWAYS = 4;
