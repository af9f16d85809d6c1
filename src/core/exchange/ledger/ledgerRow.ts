import type { LedgerEntry } from '../../negotiation/ledgerEntry';
import type { Taxonomy } from '../../topics/taxonomy';
import { topicName } from '../../topics/topicName';
import type { ExchangeAnnotation } from '../exchangeDocument';
import type { Values } from '../values';

/** The columns of the ledger, in order. Scripts rely on the names. */
export const LEDGER_COLUMNS = [
  ...['id', 'file', 'published', 'place', 'kind', 'party', 'addressee', 'topic', 'topicLabel', 'topicPhrase'],
  ...['speaker', 'due', 'dueDate', 'condition', 'amounts', 'review', 'rule', 'author', 'created', 'note'],
  ...['quote', 'sentence', 'start', 'end'],
] as const;

/** One line of the ledger; names in a list are joined by "; ", offsets are UTF-16 units into the file as it stands. */
export type LedgerRow = Readonly<Record<string, string | number>>;

/** `annotation` is what the entry was made of, as far as it is known. */
export function ledgerRow(entry: LedgerEntry, taxonomy: Taxonomy, annotation?: ExchangeAnnotation): LedgerRow {
  const values: Values = annotation?.values ?? {};
  return {
    id: entry.id,
    file: entry.file,
    published: entry.published ?? '',
    place: entry.sentence.place,
    kind: entry.kind,
    party: entry.parties.join('; '),
    addressee: entry.addressees.join('; '),
    topic: entry.topic,
    topicLabel: topicName(taxonomy, entry.topic),
    topicPhrase: entry.topicPhrase ?? '',
    speaker: entry.speaker ?? '',
    due: entry.due?.phrase ?? '',
    dueDate: entry.due?.date ?? '',
    condition: entry.condition ?? '',
    amounts: entry.amounts.map(({ text }) => text).join('; '),
    review: entry.review,
    rule: entry.rule ?? '',
    author: values.author?.[0] ?? '',
    created: values.created?.[0] ?? '',
    note: values.note?.[0] ?? '',
    quote: entry.text,
    sentence: entry.sentence.text,
    start: entry.span.start,
    end: entry.span.end,
  };
}
