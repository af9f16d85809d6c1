import type { Parsed } from '../../problem';
import type { ExchangeFile } from '../exporter';
import type { ListedTopic } from '../import/readTable';
import { textOfFile } from '../readFile';
import { childNamed, childrenNamed, readXml, type XmlElement } from '../xml/readXml';
import { GROUPS } from './codes';

/** The name of the code that holds our topics, where a code book has all of our groups. */
const TOPICS = 'Topics';

/** Reads the codes of a code book (.qdc) as topics, parents before their children. */
export function readCodebook(file: ExchangeFile): Parsed<readonly ListedTopic[]> {
  const text = textOfFile(file);
  const read = text.kind === 'ok' ? readXml(text.value, file.path) : text;
  if (read.kind === 'problem') return { value: [], problems: [read.problem] };
  const codes = childrenNamed(childNamed(read.value, 'Codes'), 'Code');
  const isOurs = codes.some((code) => code.attributes.get('name') === TOPICS);
  const groups: readonly string[] = GROUPS.map(({ name }) => name);
  const top = isOurs
    ? codes.flatMap((code) => (code.attributes.get('name') === TOPICS ? childrenNamed(code, 'Code') : []))
    : codes.filter((code) => !groups.includes(code.attributes.get('name') ?? ''));
  return { value: top.flatMap((code) => topicsIn(code, [])), problems: [] };
}

function topicsIn(code: XmlElement, above: readonly string[]): readonly ListedTopic[] {
  const label = code.attributes.get('name')?.trim() ?? '';
  if (label === '') return [];
  return [{ label, above }, ...childrenNamed(code, 'Code').flatMap((child) => topicsIn(child, [...above, label]))];
}
