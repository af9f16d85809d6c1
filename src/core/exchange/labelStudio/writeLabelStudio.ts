import { COMMITMENT_KINDS } from '../../commitments/commitment';
import { ENTITY_TYPES } from '../../recognition/mention';
import type { JsonObject } from '../../annotation/json';
import type { HeldAnnotation, HeldDocument } from '../exporter';
import { labelName, valuesOfName } from '../labelName';
import { unitSpans, type UnitSpans } from '../unitSpans';
import { jsonList, type Writing } from '../writing';
import { element, type Xml } from '../xml/writeXml';
import { FIELDS, LABEL, TEXT } from './fields';

/** The tasks, and the labeling interface to set up in the project before they are imported. */
export function beginLabelStudio(): Writing<HeldDocument> {
  const tasks = jsonList('tasks.json', '[');
  const used = new Set<string>();
  return {
    add: (held) => {
      held.annotations.forEach(({ values }) => used.add(labelName(values)));
      return [tasks([taskJson(held)])];
    },
    end: () => [
      tasks([], '\n]\n'),
      { path: 'labeling-interface.xml', content: `${labelingInterface([...used]).xml}\n` },
    ],
  };
}

function taskJson({ document, indexed, annotations }: HeldDocument): JsonObject {
  const units = unitSpans(indexed.text, 'codePoint');
  const regions = (some: readonly HeldAnnotation[]): JsonObject[] =>
    some.length === 0 ? [] : [{ result: some.flatMap((one, i) => regionJson(one, i, indexed.text, units)) }];
  const suggested = annotations.filter(({ values }) => values.state);
  const recorded = annotations.filter(({ values }) => !values.state);
  return {
    data: { text: indexed.text, path: document.path, title: document.title, published: document.published },
    annotations: regions(recorded),
    predictions: regions(suggested).map((one) => ({ model_version: 'Rapporteur', ...one })),
  };
}

/** The label, then a result for each text field; all parts of one region have its id. */
function regionJson(
  { id, at, values }: HeldAnnotation,
  order: number,
  text: string,
  { toUnit }: UnitSpans,
): JsonObject[] {
  const span = at[0]!;
  const label = labelName(values);
  const said = valuesOfName(label);
  const region = id || `region-${order + 1}`;
  const place = toUnit(span);
  const result = (name: string, type: string, value: JsonObject): JsonObject => ({
    id: region,
    from_name: name,
    to_name: TEXT,
    type,
    value: { ...place, ...value },
  });
  return [
    {
      ...result(LABEL, 'labels', { text: text.slice(span.start, span.end), labels: [label] }),
      ...(values.note ? { meta: { text: values.note } } : {}),
    },
    ...FIELDS.flatMap((field) => {
      const texts = values[field];
      return texts && texts[0] !== said[field]?.[0] ? [result(field, 'textarea', { text: texts })] : [];
    }),
  ];
}

function labelingInterface(used: readonly string[]): Xml {
  const own = ENTITY_TYPES.map((type) => labelName({ entity: [type] }));
  const labels = [...new Set([...COMMITMENT_KINDS, ...own, ...used])];
  return element('View', {}, [
    ...lines([
      element('Labels', { name: LABEL, toName: TEXT }, lines(labels.map((value) => element('Label', { value })))),
      element('Text', { name: TEXT, value: '$text' }),
      ...FIELDS.map((name) =>
        element('TextArea', { name, toName: TEXT, perRegion: true, maxSubmissions: 20, placeholder: name }),
      ),
    ]),
  ]);
}

const lines = (children: readonly Xml[]): Xml[] => [...children.flatMap((child) => [BREAK, child]), BREAK];

const BREAK: Xml = { xml: '\n' };
