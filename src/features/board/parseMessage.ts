import type { FromPage } from './protocol';

/** A longer picture or list is no board of ours, in UTF-16 units and items. */
const MAX_PICTURE = 50_000_000;
const MAX_STATEMENTS = 1_000_000;

/** What a page said, if it is one of the things that the board's page says; undefined for all else. */
export function parseMessage(message: unknown): FromPage | undefined {
  if (typeof message !== 'object' || message === null) return undefined;
  const { kind, statement, statements, format, svg } = message as Readonly<Record<string, unknown>>;
  switch (kind) {
    case 'ready':
    case 'saveCalendar':
      return { kind };
    case 'reveal':
      return typeof statement === 'string' ? { kind, statement } : undefined;
    case 'copy':
      return (format === 'markdown' || format === 'csv') && isListOfIds(statements)
        ? { kind, format, statements }
        : undefined;
    case 'export':
      if (statements === undefined) return { kind };
      return isListOfIds(statements) ? { kind, statements } : undefined;
    case 'savePicture':
      return isPicture(svg) ? { kind, svg } : undefined;
    default:
      return undefined;
  }
}

const isListOfIds = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.length <= MAX_STATEMENTS && value.every((each) => typeof each === 'string');

/** Whatever the page sends is saved as a picture only: nothing that a browser would run. */
const isPicture = (value: unknown): value is string =>
  typeof value === 'string' &&
  value.length <= MAX_PICTURE &&
  value.startsWith('<svg ') &&
  !/<(?:script|foreignObject|iframe|image|use|a)\b|\son\w+\s*=|javascript:/i.test(value.replace(/>[^<>]*</g, '><'));
