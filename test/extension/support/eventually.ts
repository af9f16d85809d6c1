/** How long the editor may take for what it does by itself, in milliseconds. */
const PATIENCE = 10_000;

/** Repeats an assertion until it holds: the editor tells of changes when it sees fit. */
export async function eventually(assertion: () => void | Promise<void>): Promise<void> {
  const end = Date.now() + PATIENCE;
  for (;;) {
    try {
      return await assertion();
    } catch (error) {
      if (Date.now() > end) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}
