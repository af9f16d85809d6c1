import type { AnalysisRecord, CommitmentRecord } from './record';

/** What `analyze` prints for people: the ledger of one file, then its entities by type. */
export function toReport(record: AnalysisRecord): string {
  const heading = [record.file, record.title, record.published].filter(Boolean).join(' · ');
  const ledger = record.commitments.map(toLedgerLine);
  const none = '  no commitments found';
  return [heading, ...(ledger.length > 0 ? ledger : [none]), ...toEntityLines(record), '', ''].join('\n');
}

function toLedgerLine(commitment: CommitmentRecord): string {
  const who = commitment.party ?? 'someone';
  const whom = commitment.to === null ? '' : ` → ${commitment.to}`;
  const facts = [
    commitment.area,
    commitment.due && `due ${commitment.due}`,
    commitment.speaker && `says ${commitment.speaker}`,
  ];
  return `  ${commitment.kind.padEnd(9)} ${who}${whom} (${facts.filter(Boolean).join(', ')})\n            ${commitment.text}`;
}

function toEntityLines({ entities }: AnalysisRecord): string[] {
  const byType = new Map<string, Map<string, number>>();
  for (const { type, entity } of entities) {
    const counts = byType.get(type) ?? new Map<string, number>();
    byType.set(type, counts.set(entity, (counts.get(entity) ?? 0) + 1));
  }
  return [...byType].map(([type, counts]) => {
    const names = [...counts].map(([name, count]) => (count > 1 ? `${name} ×${count}` : name));
    return `  ${type}: ${names.join(', ')}`;
  });
}
