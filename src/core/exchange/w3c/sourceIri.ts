/**
 * A path of the dossier as a reference in JSON-LD (RFC 3987): blanks and signs that would part a query, a fragment or the
 * text around it are percent-encoded, letters of any script stay as they are.
 */
export const sourceIri = (path: string): string =>
  path.replace(
    /[\u0000-\u0020"#%<>?[\\\]^`{|}\u007F]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );

/** The path in a reference; one that was never encoded stays as it is. */
export function pathOfSource(iri: string): string {
  try {
    return decodeURIComponent(iri);
  } catch {
    return iri;
  }
}
