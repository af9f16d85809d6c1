/** One line of the table: what was measured, beside a named peer that did its work in the same run on the same text. */
export interface Figure {
  readonly what: string;
  readonly unit: 'ms' | 'MB/s' | 'MB';
  readonly measured: number;
  /** What `theirs` was measured on, or "at most" for a bound that does not depend on the machine. */
  readonly peer: string;
  readonly theirs: number;
  /** The bounds of measured / theirs that were set for Rapporteur; undefined where none was. */
  readonly must?: number;
  readonly aim?: number;
}

/** Measured as a multiple of the peer: for a speed, this many times as fast; else, this many times as long or as large. */
export const ratioOf = ({ measured, theirs }: Figure): number => measured / theirs;

/** "met" when the figure reaches its aim, "held" when it stays within its bound, "missed" when not; undefined without bounds. */
export function verdictOf(figure: Figure): 'met' | 'held' | 'missed' | undefined {
  const { aim, must } = figure;
  if (aim !== undefined && reaches(figure, aim)) return 'met';
  if (must === undefined) return undefined;
  return reaches(figure, must) ? 'held' : 'missed';
}

const reaches = (figure: Figure, bound: number): boolean =>
  figure.unit === 'MB/s' ? ratioOf(figure) >= bound : ratioOf(figure) <= bound;

/** The figures as a table of Markdown. */
export function toTable(figures: readonly Figure[]): string {
  const row = (figure: Figure): string => {
    const { what, unit, measured, peer, theirs, must, aim } = figure;
    const bounds = `${bound(must)} | ${bound(aim)} | ${verdictOf(figure) ?? ''}`;
    return `| ${what} | ${round(measured)} ${unit} | ${peer}: ${round(theirs)} ${unit} | ${ratioOf(figure).toFixed(2)} | ${bounds} |`;
  };
  return [
    '| figure | measured | beside | ratio | must | aim | |',
    '| --- | ---: | --- | ---: | ---: | ---: | --- |',
    ...figures.map(row),
  ].join('\n');
}

const bound = (value: number | undefined): string => (value === undefined ? '' : String(value));

/** Three digits that count. */
export const round = (value: number): string => String(Number(value.toPrecision(3)));
