/** The part of papaparse in use. Its published types need those of Node and of the DOM, which the core must not see. */
declare module 'papaparse' {
  export interface Papa {
    unparse(
      rows: readonly (readonly (string | number)[])[],
      options: { readonly escapeFormulae: RegExp; readonly newline: string },
    ): string;
    parse(
      text: string,
      options: { readonly skipEmptyLines: boolean; readonly preview?: number },
    ): { readonly data: readonly (readonly string[])[]; readonly errors: readonly CsvError[] };
  }
  export interface CsvError {
    readonly message: string;
    /** Counted from zero. */
    readonly row?: number;
  }
  const papa: Papa;
  export default papa;
}
