import { ratioOf, round, verdictOf, type Figure } from './figure';

/**
 * The figures as one SVG: for each a bar of ours above a bar of the peer's, drawn to one scale, and a tick where our bar must
 * end (solid) and where it shall end (dashed). Follows the reader's light or dark theme.
 */
export function toChart(figures: readonly Figure[]): string {
  const height = TOP + figures.length * ROW;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="Speed of Rapporteur beside its peers">`,
    STYLE,
    `<rect class="ground" width="${WIDTH}" height="${height}"/>`,
    `<text class="note" x="${MARGIN}" y="20">Upper bar: Rapporteur. Lower bar: the peer named, or the bound. Tick: must, dashed: aim. ms and MB: shorter is better; MB/s: longer is better.</text>`,
    ...figures.map((figure, i) => row(figure, TOP + i * ROW)),
    '</svg>\n',
  ].join('\n');
}

const WIDTH = 960;
const TOP = 36;
const ROW = 44;
const MARGIN = 12;
const BARS_AT = 300;
const BARS_WIDTH = 430;
const VALUES_AT = BARS_AT + BARS_WIDTH + 14;
const BAR = 11;

/** Colours with a contrast of 4.5 to 1 and more on their ground; the bars differ in lightness too. */
const STYLE = `<style>
  text { font: 12px system-ui, sans-serif; fill: #1f2328 }
  .ground { fill: #ffffff } .ours { fill: #0a5cad } .missed { fill: #b3261e } .theirs { fill: #b6bcc4 }
  .note { font-size: 11px; fill: #59636e } .tick { stroke: #1f2328; stroke-width: 1.5 } .aim { stroke-dasharray: 3 2 }
  @media (prefers-color-scheme: dark) {
    text { fill: #e6edf3 } .ground { fill: #0d1117 } .ours { fill: #58a6ff } .missed { fill: #ff7b72 }
    .theirs { fill: #484f58 } .note { fill: #9198a1 } .tick { stroke: #e6edf3 }
  }
</style>`;

function row(figure: Figure, y: number): string {
  const { what, unit, measured, peer, theirs, must, aim } = figure;
  const ends = [measured, theirs, (must ?? 0) * theirs, (aim ?? 0) * theirs];
  const scale = BARS_WIDTH / Math.max(...ends);
  const bar = (name: string, value: number, at: number): string =>
    `<rect class="${name}" x="${BARS_AT}" y="${at}" width="${(value * scale).toFixed(1)}" height="${BAR}" rx="2"/>`;
  const tick = (name: string, bound: number | undefined): string => {
    if (bound === undefined) return '';
    const x = (BARS_AT + bound * theirs * scale).toFixed(1);
    return `<line class="tick ${name}" x1="${x}" x2="${x}" y1="${y}" y2="${y + 2 * BAR + 4}"/>`;
  };
  return [
    '<g>',
    `<text x="${MARGIN}" y="${y + 10}">${escape(what)}</text>`,
    `<text class="note" x="${MARGIN}" y="${y + 25}">${escape(peer)}</text>`,
    bar(verdictOf(figure) === 'missed' ? 'missed' : 'ours', measured, y),
    bar('theirs', theirs, y + BAR + 2),
    tick('', must),
    tick('aim', aim),
    `<text x="${VALUES_AT}" y="${y + 10}">${round(measured)} ${unit} (${ratioOf(figure).toFixed(2)} ×)</text>`,
    `<text class="note" x="${VALUES_AT}" y="${y + 25}">${round(theirs)} ${unit}</text>`,
    '</g>',
  ].join('');
}

const escape = (text: string): string =>
  text.replace(/[&<>"]/g, (mark) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[mark]!);
