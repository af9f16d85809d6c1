export type Test = (value: unknown) => boolean;

/** What one argument must look like. */
export interface Shape {
  accepts(value: unknown): boolean;
  /** True for what a menu passes without being asked. */
  isMenus?(value: unknown): boolean;
}

export const isText: Test = (value) => typeof value === 'string';
export const isOffset: Test = (value) => Number.isSafeInteger(value) && (value as number) >= 0;
export const isCall: Test = (value) => typeof value === 'function';
const isAbsent = (value: unknown): value is undefined | null => value === undefined || value === null;
export const oneOf =
  (values: readonly unknown[]): Test =>
  (value) =>
    values.includes(value);
export const maybe =
  (test: Test): Test =>
  (value) =>
    value === undefined || test(value);
export const listOf =
  (test: Test): Test =>
  (value) =>
    Array.isArray(value) && value.every(test);

/** An object with these own keys; others do not matter, since rows of trees have more. */
export const withKeys =
  (tests: Readonly<Record<string, Test>>): Test =>
  (value) =>
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.entries(tests).every(([key, test]) => test(Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined));

/** An object with none but these keys. */
export const withOnly =
  (tests: Readonly<Record<string, Test>>): Test =>
  (value) =>
    withKeys(tests)(value) && Object.keys(value as object).every((key) => Object.hasOwn(tests, key));

export const required = (accepts: Test): Shape => ({ accepts });
export const optional = (accepts: Test, isMenus: Test = isAbsent): Shape => ({
  accepts: maybe(accepts),
  isMenus: (value) => isAbsent(value) || isMenus(value),
});
