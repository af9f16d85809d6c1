import { isObject, listOf, textAt, textsAt, type Json, type JsonObject } from '../../annotation/json';
import { groupBy } from '../../groupBy';
import { said, type Message } from '../../message';
import type { Parsed, Problem } from '../../problem';
import type { ExchangeFile } from '../exporter';
import type { ImportedAnnotation, ImportedDocument } from '../importer';
import { valuesOfName } from '../labelName';
import { complaint, jsonOfFile } from '../readFile';
import { unitSpans, type UnitSpans } from '../unitSpans';
import { withoutEmpty, type Values } from '../values';
import { FIELDS } from './fields';

/** Reads tasks as the project exports them (JSON); the labeling interface beside them is not needed. */
export function readLabelStudio(files: readonly ExchangeFile[]): Parsed<readonly ImportedDocument[]> {
  const problems: Problem[] = [];
  const value = files
    .filter(({ path }) => !path.endsWith('.xml'))
    .flatMap((file) => {
      const read = jsonOfFile(file);
      if (read.kind === 'ok') return listOf(read.value).flatMap((task, i) => documentOf(task, i, file.path, problems));
      problems.push(read.problem);
      return [];
    });
  return { value, problems };
}

function documentOf(task: Json, at: number, file: string, problems: Problem[]): ImportedDocument[] {
  const content = isObject(task) && isObject(task['data']) ? task['data'] : {};
  const text = textAt(content, 'text');
  if (!isObject(task) || text === undefined) {
    problems.push(complaint(file, said`Task ${at + 1} has no "data" with a "text"; it is not about a text.`));
    return [];
  }
  const units = unitSpans(text, 'codePoint');
  const where = (message: Message): void => void problems.push(complaint(file, said`Task ${at + 1}: ${message}`));
  return [
    {
      name: textAt(content, 'path') ?? textAt(task, 'file_upload') ?? '',
      text,
      annotations: [
        ...listOf(task['annotations'] ?? task['completions']).flatMap((one) => regionsIn(one, units, {}, where)),
        ...listOf(task['predictions']).flatMap((one) => regionsIn(one, units, { state: ['suggested'] }, where)),
      ],
    },
  ];
}

/** One annotator's regions; a canceled annotation counts for nothing. */
function regionsIn(
  json: Json,
  units: UnitSpans,
  told: Values,
  complain: (message: Message) => void,
): ImportedAnnotation[] {
  if (!isObject(json) || json['was_cancelled'] === true) return [];
  const results = listOf(json['result']).filter(isObject);
  return [...groupBy(results, (result) => textAt(result, 'id') ?? result)].flatMap(([key, parts]) => {
    const labels = parts.find((part) => valueOf(part)['labels'] !== undefined);
    if (!labels) return [];
    const { start, end } = valueOf(labels);
    const span = units.toUtf16(start, end);
    if (!span) {
      complain(said`the offsets ${String(start)} to ${String(end)} of a region are not in the text.`);
      return [];
    }
    const values = withoutEmpty({ ...valuesIn(labels, parts), ...told });
    const id = typeof key === 'string' && key.includes(':') ? key : '';
    return [{ id, place: { kind: 'spans', spans: [span] }, values, reviews: [], other: [] }];
  });
}

function valuesIn(labels: JsonObject, parts: readonly JsonObject[]): Values {
  const fields = FIELDS.map((field) => {
    const part = parts.find((each) => textAt(each, 'from_name') === field);
    return part ? { [field]: textsAt(valueOf(part), 'text') } : {};
  });
  const meta = isObject(labels['meta']) ? labels['meta'] : {};
  return {
    ...valuesOfName(textsAt(valueOf(labels), 'labels')[0] ?? ''),
    ...Object.assign({}, ...fields),
    note: textsAt(meta, 'text').slice(0, 1),
  };
}

const valueOf = (result: JsonObject): JsonObject => (isObject(result['value']) ? result['value'] : {});
