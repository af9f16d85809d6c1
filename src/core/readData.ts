/**
 * Reads one of Rapporteur's own data files (weights, gazetteers, lexicons) by its path below `media/`, with forward
 * slashes: "lexicons/acts.yaml". The caller gives it: Node's file system, the editor's, or a test. Rejects when absent.
 */
export type ReadData = (path: string) => Promise<Uint8Array>;

/**
 * Where the built extension has a data file, as folders and a name below its root: YAML as the JSON that the build has made
 * of it, which is read ten times faster and says the same (see `readYaml`).
 */
export function builtPath(path: string): readonly string[] {
  const yaml = /^(lexicons\/.+)\.yaml$/.exec(path);
  return yaml ? ['dist', ...`${yaml[1]!}.json`.split('/')] : ['media', ...path.split('/')];
}
