import { labelText, type Label } from '../annotation/body';

/** A corrected kind keeps the parties, topic and date that were there. */
export function withSlots(label: Label, before: Label | undefined): Label {
  if (label.kind !== 'commitment' || before?.kind !== 'commitment') return label;
  return labelText(label) === labelText(before) ? before : { ...before, act: label.act };
}
