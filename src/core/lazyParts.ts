/** What is made when it is first asked for, and once. */
export function lazily<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
}

/**
 * An object with parts of which each is read from its function when it is asked for. Not a literal with accessors: for each of
 * those the engine makes a hidden class, and keeps it, with all that the accessors refer to, until it collects its old garbage.
 * So every version of a text stayed for hundreds of key strokes. Here all objects share the accessors, and with them the class.
 */
export function withLazyParts<Known extends object, Parts extends Readonly<Record<string, () => unknown>>>(
  known: Known,
  parts: Parts,
): Known & { readonly [Name in keyof Parts]: ReturnType<Parts[Name]> } {
  Object.defineProperty(known, PARTS, { value: parts });
  for (const name of Object.keys(parts)) Object.defineProperty(known, name, accessorOf(name));
  return known as ReturnType<typeof withLazyParts<Known, Parts>>;
}

const PARTS = Symbol('parts');

interface Parted {
  readonly [PARTS]: Readonly<Record<string, () => unknown>>;
}

const accessors = new Map<string, PropertyDescriptor>();

/** The same one for every object that has a part of this name. */
function accessorOf(name: string): PropertyDescriptor {
  const known = accessors.get(name);
  if (known) return known;
  const accessor = {
    enumerable: true,
    get(this: Parted) {
      return this[PARTS][name]!();
    },
  };
  accessors.set(name, accessor);
  return accessor;
}
