const tidyings = new Set<() => void>();
process.once('exit', () => tidyings.forEach((tidy) => tidy()));

/** Has something done when this process ends, however it ends; the returned function calls that off. */
export function atExit(tidy: () => void): () => void {
  tidyings.add(tidy);
  return () => tidyings.delete(tidy);
}
