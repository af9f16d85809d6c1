/** Two weights are added as one number, the second 16 bits up: sums of the largest byte stay apart up to 258 features. */
const HALF = 16;

/** Two weights in one number, which add up as such. */
export const pairOf = (low: number, high: number): number => low + (high << HALF);

/** The sum of the first weights of added pairs. */
export const lowOf = (sum: number): number => (sum << HALF) >> HALF;

/** The sum of the second ones. */
export const highOf = (sum: number): number => (sum - lowOf(sum)) >> HALF;
