import type { Disk, DiskFailure } from './disk';

export interface Walk {
  /** Paths, in order. */
  readonly files: readonly string[];
  /** Folders that could not be read; there may be files in them. */
  readonly failures: readonly DiskFailure[];
}

/** All files below a folder whose name ends so. */
export async function walkFiles(disk: Disk, folder: string, ending: string): Promise<Walk> {
  const listing = await disk.list(folder);
  if (listing.kind === 'failed') return { files: [], failures: [listing] };
  if (listing.kind === 'missing') return NOTHING;
  const below = await Promise.all(
    listing.value.map(async ({ name, kind }): Promise<Walk> => {
      const path = `${folder}/${name}`;
      if (kind === 'folder') return walkFiles(disk, path, ending);
      return kind === 'file' && name.endsWith(ending) ? { files: [path], failures: [] } : NOTHING;
    }),
  );
  return { files: below.flatMap(({ files }) => files), failures: below.flatMap(({ failures }) => failures) };
}

const NOTHING: Walk = { files: [], failures: [] };
