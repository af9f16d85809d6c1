import { isMap, isScalar, isSeq } from 'yaml';
import { said } from '../../message';
import type { Parsed } from '../../problem';
import { readYaml, resolveScalar, type YamlSource } from '../../yaml/yamlSource';
import type { Suppressed } from '../findCommitments';

/** What a dossier switched off, as `.rapporteur/rules.yaml` has it: both lists are there, if only empty. */
export type SuppressedFile = Required<Suppressed>;

export const NOTHING_SUPPRESSED: SuppressedFile = { rules: new Set(), phrases: new Set() };

/** The keys of the file: what is switched off, by the rule's id or by the words that trigger it. */
const OFF_KEYS = ['rules', 'phrases'] as const;

/**
 * Reads the rules file. The value is always usable: what cannot be read is left out with a problem that has its line
 * and column; broken YAML switches nothing off.
 */
export function parseSuppressed(yaml: string, file: string): Parsed<SuppressedFile> {
  const source = readYaml(yaml, file);
  const root = source.document.contents;
  if (source.problems.length > 0) return { value: NOTHING_SUPPRESSED, problems: source.problems };
  if (root === null || (isScalar(root) && root.value === null)) return { value: NOTHING_SUPPRESSED, problems: [] };
  const off = isMap(root) ? root.get('off', true) : undefined;
  if (!isMap(off)) {
    source.report('error', said`A rules file needs "off:", and below it "phrases:" or "rules:", each a list.`, root);
    return { value: NOTHING_SUPPRESSED, problems: source.problems };
  }
  for (const { key } of off.items) {
    if (!OFF_KEYS.some((known) => known === String(key)))
      source.report('warning', said`"${String(key)}" is not known here and is ignored.`, key);
  }
  const phrases = [...textsAt(off.get('phrases', true), 'phrases', source)].map((phrase) => phrase.toLowerCase());
  const value = { rules: new Set(textsAt(off.get('rules', true), 'rules', source)), phrases: new Set(phrases) };
  return { value, problems: source.problems };
}

function textsAt(node: unknown, key: string, source: YamlSource): string[] {
  if (node === undefined || (isScalar(node) && node.value === null)) return [];
  if (!isSeq(node)) {
    source.report('error', said`"${key}" must be a list: put each entry on a line of its own behind "- ".`, node);
    return [];
  }
  return node.items.flatMap((item) => {
    const scalar = resolveScalar(source.document, item);
    if (isScalar(scalar) && scalar.value !== null) return [String(scalar.value).trim()];
    source.report('error', said`An entry of "${key}" must be a text.`, item);
    return [];
  });
}
