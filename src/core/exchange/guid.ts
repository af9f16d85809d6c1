import { textHash } from '../annotation/textHash';

const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const UUID_IRI = 'urn:uuid:';

/** The identifier in an IRI "urn:uuid:…", else one made of the hash of the words: the same for the same words. */
export function guidOf(id: string): string {
  const own = id.startsWith(UUID_IRI) ? id.slice(UUID_IRI.length) : '';
  if (GUID.test(own)) return own;
  const digits = textHash(id).slice('git-sha1:'.length);
  return [
    digits.slice(0, 8),
    digits.slice(8, 12),
    // RFC 9562: version 8 is for identifiers made in a way of one's own.
    `8${digits.slice(13, 16)}`,
    `8${digits.slice(17, 20)}`,
    digits.slice(20, 32),
  ].join('-');
}

/** The IRI of an identifier. */
export const idOfGuid = (guid: string): string => UUID_IRI + guid.replace(/[{}]/g, '').toLowerCase();
