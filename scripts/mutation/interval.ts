/** The 95 % confidence interval of a share of which `hits` of `trials` were seen (Wilson's score interval, 1927). */
export function interval(hits: number, trials: number): readonly [low: number, high: number] {
  const share = hits / trials;
  const spread = Z ** 2 / trials;
  const middle = (share + spread / 2) / (1 + spread);
  const half = (Z / (1 + spread)) * Math.sqrt((share * (1 - share) + spread / 4) / trials);
  return [middle - half, middle + half];
}

/** The normal distribution has 95 % of its mass within this many standard deviations. */
const Z = 1.96;
