// Run by itself: says as JSON which regular expressions the code has, those that it puts together while it runs included.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** A regular expression of ours and where it is written, or first made. */
export interface Expression {
  readonly source: string;
  readonly flags: string;
  readonly file: string;
  /** Why lint lets it be although it is not linear: what it reads is short. */
  readonly exempt?: string;
}

const SOURCES = join(__dirname, '..', '..', '..', 'src');
const EXEMPTION = /eslint-disable-next-line redos\/no-vulnerable -- (.+)/;

const files = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.ts'));

void collect();

async function collect(): Promise<void> {
  const literals = files.flatMap(literalsIn);
  const made = noteMade();
  await loadCore();
  // What runs the tests turns some literals into calls of the constructor.
  const isLiteral = (one: Expression): boolean =>
    literals.some(({ source, file, flags }) => source === one.source && file === one.file && flags === one.flags);
  console.log(JSON.stringify([...literals, ...made.filter((one) => !isLiteral(one))]));
}

function literalsIn(file: string): Expression[] {
  const text = readFileSync(join(SOURCES, file), 'utf8');
  const tree = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const found: Expression[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node))
      found.push(toExpression(node.text, file, lineBefore(text, node.getStart())));
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

function toExpression(literal: string, file: string, before: string): Expression {
  const end = literal.lastIndexOf('/');
  const [, exempt] = EXEMPTION.exec(before) ?? [];
  return { source: literal.slice(1, end), flags: literal.slice(end + 1), file, ...(exempt && { exempt }) };
}

function lineBefore(text: string, at: number): string {
  return text.slice(0, at).split('\n').at(-2) ?? '';
}

/** A list of what is made by `new RegExp` from now on. */
function noteMade(): readonly Expression[] {
  const made: Expression[] = [];
  globalThis.RegExp = new Proxy(RegExp, {
    construct(target, args: [string | RegExp, string?], self) {
      const expression = Reflect.construct(target, args, self) as RegExp;
      const { stack = '' } = new Error();
      const [, file] = /src\/(\S+\.ts)/.exec(stack) ?? [];
      if (file !== undefined) made.push({ source: expression.source, flags: expression.flags, file });
      return expression;
    },
  });
  return made;
}

/** Loads every file of core, and reads an article, for what is made only then. */
async function loadCore(): Promise<void> {
  for (const file of files.filter((path) => /^core[\\/]/.test(path))) await import(join(SOURCES, file));
  const { analyze } = await import('../../../src/core/analyze');
  const { builtInDossier } = await import('../../robustness/dossier');
  const { ARTICLE } = await import('../../robustness/samples');
  analyze(ARTICLE, await builtInDossier());
}
