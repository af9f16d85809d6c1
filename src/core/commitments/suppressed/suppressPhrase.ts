import { isMap, isScalar, isSeq, type YAMLSeq } from 'yaml';
import { said, type Message } from '../../message';
import { renderTopicFile } from '../../topics/renderTopicFile';
import { readYaml } from '../../yaml/yamlSource';

/** The new text of a rules file, or why it stays as it is, in words for the person who asked. */
export type SuppressedEdit =
  { readonly kind: 'edited'; readonly yaml: string } | { readonly kind: 'refused'; readonly message: Message };

/** The file of a dossier that has none yet. */
const NEW_FILE = `# What Rapporteur no longer suggests in this dossier: trigger phrases as the hover shows them, and ids of rules.
off:
  phrases: []
  rules: []
`;

/** "Reject this phrase always": the words no longer trigger a commitment. Comments and order of the file are kept. */
export function suppressPhrase(yaml: string, phrase: string): SuppressedEdit {
  if (phrase.trim() === '') return { kind: 'refused', message: said`There are no words to switch off.` };
  const source = yaml.trim() === '' ? NEW_FILE : yaml;
  const { document, problems } = readYaml(source, 'rules.yaml');
  const [first] = problems;
  if (first)
    return {
      kind: 'refused',
      message: said`Line ${first.line} of the rules file must be mended first: ${first.message}`,
    };
  if (!isMap(document.contents))
    return { kind: 'refused', message: said`The rules file has no "off:". Add it, or remove the file.` };
  const known = document.getIn(['off', 'phrases'], true);
  const list = isSeq(known) ? known : (document.createNode([]) as YAMLSeq);
  if (list !== known) document.setIn(['off', 'phrases'], list);
  const isThere = list.items.some((item) => isScalar(item) && String(item.value).toLowerCase() === phrase);
  if (list.items.length === 0) list.flow = false;
  if (!isThere) list.items.push(document.createNode(phrase));
  return { kind: 'edited', yaml: renderTopicFile(document, source) };
}
