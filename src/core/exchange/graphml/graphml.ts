import { said } from '../../message';
import type { ExchangeBundle } from '../exchangeDocument';
import type { LedgerExporter } from '../exporter';
import { ledgerLosses } from '../ledger/ledgerLosses';
import { MISSING, textOfFile } from '../readFile';
import { allAtOnce } from '../writing';
import { childNamed, childrenNamed, readXml, type XmlElement } from '../xml/readXml';
import { element, xmlDocument, xmlText, type Xml } from '../xml/writeXml';
import { buildNetwork, leftOutOfNetwork, type Edge, type Node } from './network';

/** http://graphml.graphdrawing.org/: who speaks on what how often; parties and topics are nodes. */
export const graphml: LedgerExporter = {
  kind: 'ledger',
  format: 'graphml',
  name: 'GraphML network',
  offsets: said`none`,
  inTurns: false,
  begin: (frame) => allAtOnce((documents) => [{ path: 'network.graphml', content: graphXml({ ...frame, documents }) }]),
  losses: ledgerLosses({
    aspects: ['commitment', 'party', 'topic'],
    leftOut: leftOutOfNetwork,
    reason: said`the network tells who made how many commitments on what, not which`,
  }),
  prove: ([file], bundle) => {
    const text = file && textOfFile(file);
    const read = text?.kind === 'ok' ? readXml(text.value, file!.path, Infinity) : text;
    if (read?.kind !== 'ok') return [read ? read.problem.message : MISSING];
    const network = buildNetwork(bundle);
    const same = JSON.stringify(edgesIn(read.value)) === JSON.stringify(network.edges.map(inWords(network.nodes)));
    return same ? [] : [said`The network came back otherwise.`];
  },
};

const NODE_KEYS = ['label', 'kind'] as const;
const EDGE_KEYS = ['weight', 'kinds', 'first', 'last'] as const;

function graphXml(bundle: ExchangeBundle): string {
  const { nodes, edges } = buildNetwork(bundle);
  return xmlDocument(
    'graphml',
    {
      xmlns: 'http://graphml.graphdrawing.org/xmlns',
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      'xsi:schemaLocation':
        'http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd',
    },
    [
      ...NODE_KEYS.map((name) => keyXml('node', name, 'string')),
      ...EDGE_KEYS.map((name) => keyXml('edge', name, name === 'weight' ? 'int' : 'string')),
      element('graph', { id: 'network', edgedefault: 'directed' }, [
        ...nodes.map(({ id, label, kind }) => element('node', { id }, dataXml({ label, kind }))),
        ...edges.map(edgeXml),
      ]),
    ],
  );
}

const keyXml = (of: 'node' | 'edge', name: string, type: string): Xml =>
  element('key', { id: name, for: of, 'attr.name': name, 'attr.type': type });

const edgeXml = ({ source, target, weight, kinds, first, last }: Edge): Xml =>
  element('edge', { source, target }, dataXml({ weight: String(weight), kinds, first, last }));

const dataXml = (values: Readonly<Record<string, string | undefined>>): Xml[] =>
  Object.entries(values).flatMap(([key, value]) => (value === undefined ? [] : [element('data', { key }, [value])]));

type Told = readonly (string | undefined)[];

/** An edge with the names of its ends, as a reader of the file sees it. */
const inWords =
  (nodes: readonly Node[]) =>
  ({ source, target, weight, kinds, first, last }: Edge): Told => {
    const label = (id: string): string => xmlText(nodes.find((node) => node.id === id)!.label);
    return [label(source), label(target), String(weight), kinds, first ?? '', last ?? ''];
  };

function edgesIn(root: XmlElement): readonly Told[] {
  const graph = childNamed(root, 'graph');
  const dataOf = (of: XmlElement, key: string): string =>
    childrenNamed(of, 'data').find(({ attributes }) => attributes.get('key') === key)?.text ?? '';
  const labels = new Map(
    childrenNamed(graph, 'node').map((node) => [node.attributes.get('id'), dataOf(node, 'label')]),
  );
  return childrenNamed(graph, 'edge').map((edge) => [
    labels.get(edge.attributes.get('source')),
    labels.get(edge.attributes.get('target')),
    ...EDGE_KEYS.map((key) => dataOf(edge, key)),
  ]);
}
