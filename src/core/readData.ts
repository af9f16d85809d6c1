/**
 * Reads one of Rapporteur's own data files (weights, gazetteers, lexicons) by its path below `media/`, with forward
 * slashes: "lexicons/acts.yaml". The caller gives it: Node's file system, the editor's, or a test. Rejects when absent.
 */
export type ReadData = (path: string) => Promise<Uint8Array>;
