/**
 * Works on up to `atOnce` items at a time and yields what comes of them in the order of the items, so that no more than
 * that many results are ever held. `work` must not reject.
 */
export async function* inOrder<T, R>(
  items: AsyncIterable<T>,
  atOnce: number,
  work: (item: T) => Promise<R>,
): AsyncGenerator<R> {
  const pending: Promise<R>[] = [];
  for await (const item of items) {
    pending.push(work(item));
    if (pending.length >= atOnce) yield await pending.shift()!;
  }
  while (pending.length > 0) yield await pending.shift()!;
}
