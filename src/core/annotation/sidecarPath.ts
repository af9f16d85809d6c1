/** Where everything of a dossier is kept, relative to its folder. */
export const DOSSIER_FOLDER = '.rapporteur';
export const ANNOTATIONS_FOLDER = `${DOSSIER_FOLDER}/annotations`;

/**
 * The folder of all sidecars of one document: ".rapporteur/annotations/news/talks.md". Undefined if the path is not
 * one inside the dossier (absolute, with "..", a drive, or a NUL), so that no sidecar can ever land outside.
 */
export function sidecarFolder(document: string): string | undefined {
  return isInside(document) ? `${ANNOTATIONS_FOLDER}/${document}` : undefined;
}

/** The file of one annotator for one document. */
export function sidecarPath(document: string, annotator: string): string | undefined {
  const folder = sidecarFolder(document);
  return folder === undefined ? undefined : `${folder}/${annotatorFileName(annotator)}`;
}

/** The document a sidecar path belongs to; undefined if it is none. */
export function documentOfSidecar(path: string): string | undefined {
  const match = /^\.rapporteur\/annotations\/(.+)\/[^/]+\.jsonl$/.exec(path);
  return match?.[1];
}

/** A relative path of the dossier with forward slashes and no way out. */
export const isInside = (path: string): boolean =>
  !/[\\\u0000]|^[A-Za-z]:/.test(path) && path.split('/').every((part) => part !== '' && part !== '.' && part !== '..');

/** Names that Windows keeps for devices, whatever stands after a dot. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i;

/**
 * An annotator's name as a file name for every system: what some file system forbids is percent-encoded, as is an
 * edge that Windows would drop.
 */
function annotatorFileName(annotator: string): string {
  const name = annotator.normalize('NFC').trim() || 'anonymous';
  const safe = name.replace(/[\u0000-\u001f\u007f<>:"/\\|?*%]|^\.|\.$/g, percent);
  return `${safe.replace(DEVICE, '$&%20')}.jsonl`;
}

const percent = (character: string): string => '%' + character.charCodeAt(0).toString(16).padStart(2, '0');
