import {
  countOutcome,
  type ImportPlan,
  type Outcome,
  type PlannedAnnotation,
} from '../core/exchange/import/planImport';
import type { Table } from '../core/exchange/import/readTable';
import { told } from '../core/message';

const OUTCOME_TEXTS: Readonly<Record<Outcome['kind'], string>> = {
  new: 'comes in',
  known: 'is there already',
  removed: 'was removed here',
  suggestion: 'nobody has decided on it there; --suggestions takes it over',
  lost: 'no place in the document is certain',
};

/** What an import does, for people: a line for each annotation that does not simply come in, then counts. */
export function planLines(plan: ImportPlan, tables: readonly Table[]): readonly string[] {
  const details = plan.documents.flatMap(({ candidate, annotations }) =>
    annotations.flatMap((one) => detail(one).map((text) => `${candidate.path}: ${one.label} “${one.quote}”: ${text}`)),
  );
  const kinds = Object.keys(OUTCOME_TEXTS) as Outcome['kind'][];
  const counts = kinds.flatMap((kind) => {
    const count = countOutcome(plan, kind);
    return count > 0 ? [`${count}: ${OUTCOME_TEXTS[kind]}`] : [];
  });
  return [
    ...details,
    ...plan.unmatched.map(
      ({ name, annotations }) =>
        `${name || '(no name)'}: the dossier has no such document; its ${annotations.length} annotations do not come in.`,
    ),
    ...tables.map((table) =>
      table.kind === 'entities'
        ? `${table.entities.length} entities for entities.yaml`
        : `${table.topics.length} topics for topics.yaml`,
    ),
    ...counts,
  ];
}

/** Suggestions and what is there already are many and expected; they are only counted. */
function detail({ outcome }: PlannedAnnotation): readonly string[] {
  if (outcome.kind === 'new') return outcome.changed === undefined ? [] : [`comes in, but ${told(outcome.changed)}`];
  return outcome.kind === 'known' || outcome.kind === 'suggestion' ? [] : [OUTCOME_TEXTS[outcome.kind]];
}
