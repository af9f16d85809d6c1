import type { Disk } from './disk';

/** All files below a folder whose name ends so, in order; folders that cannot be read are left out. */
export async function walkFiles(disk: Disk, folder: string, ending: string): Promise<string[]> {
  const listing = await disk.list(folder);
  if (listing.kind !== 'ok') return [];
  const below = await Promise.all(
    listing.value.map(async ({ name, kind }) => {
      const path = `${folder}/${name}`;
      if (kind === 'folder') return walkFiles(disk, path, ending);
      return kind === 'file' && name.endsWith(ending) ? [path] : [];
    }),
  );
  return below.flat();
}
