import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { agreementReport } from '../core/agreement/agreementReport';
import { codedText, LAYERS } from '../core/agreement/codedText';
import { renderAgreement, type LayerReport } from '../core/agreement/renderAgreement';
import { placeAnnotations, type Placed } from '../core/annotation/placeAnnotations';
import { parseDocument } from '../core/document/parseDocument';
import type { PolicyDocument } from '../core/document/policyDocument';
import { told } from '../core/message';
import { nodeDisk } from '../session/nodeDisk';
import { SidecarFiles } from '../session/sidecarFiles';
import type { Command } from './command';
import { complain, printJson, printText } from './say';

export const agreementCommand: Command = {
  name: 'agreement',
  usage: 'agreement [--json] [DIR]',
  help: [
    'Says how far the annotators of a dossier agree: F1, Cohen’s kappa and Krippendorff’s alpha for unitizing.',
    'Per label, per pair of annotators and per document, as a Markdown page. Nothing is written.',
    '--json  the same figures as one JSON object',
  ].join('\n'),
  run: agreement,
};

export async function agreement(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { json: { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  if (positionals.length > 1) throw new Error('name one folder, or none for the present one.');
  const layers = await reportsOf(resolve(positionals[0] ?? '.'));
  await (values.json ? printJson(toJson(layers)) : printText(renderAgreement(layers)));
  return 0;
}

async function reportsOf(root: string): Promise<LayerReport[]> {
  const documents: Read[] = [];
  const files = new SidecarFiles(nodeDisk(root), 'agreement');
  for (const file of await files.documents()) documents.push(...(await readDocument(root, files, file)));
  return LAYERS.map((layer) => ({
    layer,
    report: agreementReport(documents.map(({ file, document, placed }) => codedText(file, document, placed, layer))),
  }));
}

interface Read {
  readonly file: string;
  readonly document: PolicyDocument;
  readonly placed: readonly Placed[];
}

/** Nothing, after a message, for a document that cannot be read: the others are still compared. */
async function readDocument(root: string, files: SidecarFiles, file: string): Promise<Read[]> {
  const { set, problems } = await files.load(file);
  problems.forEach((problem) => complain(`${problem.file ?? file}: ${problem.severity}: ${told(problem.message)}`));
  try {
    const text = (await readFile(join(root, file), 'utf8')).replace(/^\uFEFF/, '');
    const placed = placeAnnotations(set, text, await files.oldTexts(set));
    return [{ file, document: parseDocument(text, { path: file }), placed }];
  } catch (error) {
    complain(`${file}: cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown reason'}).`);
    return [];
  }
}

/** By layer; figures that a measure cannot give are null. */
const toJson = (layers: readonly LayerReport[]): Record<string, unknown> =>
  Object.fromEntries(
    layers.map(({ layer, report }) => [
      layer,
      JSON.parse(JSON.stringify(report, (_key, value: unknown) => (isAgreement(value) ? withNulls(value) : value))),
    ]),
  );

const isAgreement = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && 'spans' in value;

const withNulls = (figures: object): object =>
  Object.fromEntries(Object.entries(figures).map(([key, value]) => [key, value ?? null]));
