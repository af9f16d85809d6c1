import { isMap, isScalar, isSeq } from 'yaml';
import type { Span } from '../../text/span';
import { readYaml } from '../../yaml/yamlSource';

/** Where a glossary file names an entity: the value of its "name", or the alias; undefined when it does not list it. */
export function locateEntry(yaml: string, form: string): Span | undefined {
  const { document } = readYaml(yaml, 'entities.yaml');
  const list = isMap(document.contents) ? document.get('entities', true) : undefined;
  const entries = isSeq(list) ? list.items.filter((item) => isMap(item)) : [];
  const names = entries.map((entry) => entry.get('name', true));
  const aliases = entries.flatMap((entry) => {
    const node = entry.get('aliases', true);
    return isSeq(node) ? node.items : [node];
  });
  const found = [...names, ...aliases].find((node) => isScalar(node) && node.value === form);
  const range = isScalar(found) ? found.range : undefined;
  return range ? { start: range[0], end: range[1] } : undefined;
}
