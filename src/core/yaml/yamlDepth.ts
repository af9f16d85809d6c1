/**
 * The deepest nesting that is given to a YAML parser. Far deeper than any file people write, far below the some two
 * thousand levels at which the parser's recursion exhausts the stack; there V8 may end the whole process ("RegExpCompiler
 * Allocation failed") instead of throwing.
 */
export const MAX_YAML_DEPTH = 100;

/**
 * At most how deep a YAML text nests: brackets that are open at once, plus levels of indentation, plus dashes and
 * question marks that open levels within a line. It may be too high (brackets inside quotes count), never too low.
 */
export function yamlDepth(text: string): number {
  let open = 0;
  let deepest = 0;
  const indents: number[] = [];
  for (const line of text.split(/\r\n?|\n/)) {
    const lead = /^[ \t]*(?:[-?:][ \t]+)*/.exec(line)![0];
    if (lead.length === line.length && !/[-?:]/.test(lead)) continue;
    const indent = lead.search(/[^ \t]|$/);
    while (indents.length > 0 && indents.at(-1)! >= indent) indents.pop();
    indents.push(indent);
    const opened = lead.match(/[-?:]/g)?.length ?? 0;
    let most = open;
    for (const unit of line) {
      if (unit === '[' || unit === '{') most = Math.max(most, ++open);
      else if (unit === ']' || unit === '}') open = Math.max(0, open - 1);
    }
    deepest = Math.max(deepest, indents.length + opened + most);
  }
  return deepest;
}
