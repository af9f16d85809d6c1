import { nextTurn } from './nextTurn';
import { oneAfterAnother } from './oneAfterAnother';

interface Circumstances {
  /** True once nothing is wanted any more: what is loaded then is not opened. */
  readonly isOver: () => boolean;
  /** Told once of each error; the parts that come after it are opened all the same. */
  readonly onFailure: (error: unknown) => void;
}

/** Loads a part and opens it; rejects with what went wrong, or never ends when it is over before. */
export type OpenPart = <Module, Opened>(
  load: () => Promise<Module>,
  open: (module: Module) => Opened | Promise<Opened>,
) => Promise<Opened>;

/** Parts of a program, in the order in which they are asked for; loading and opening each is a turn of its own. */
export function openInTurns({ isOver, onFailure }: Circumstances): OpenPart {
  const inOrder = oneAfterAnother();
  const told = new Set<unknown>();
  const tell = (error: unknown): void => {
    // A part may fail by what another has failed by.
    if (!told.has(error)) onFailure(error);
    told.add(error);
  };
  return (load, open) => {
    const opened = inOrder('parts', async () => {
      await nextTurn();
      const module = await load();
      await nextTurn();
      return isOver() ? await never : await open(module);
    });
    opened.catch(tell);
    return opened;
  };
}

const never = new Promise<never>(() => undefined);
