import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { launchChromium } from '../../scripts/host/chromium';
import { installServer } from '../../scripts/host/installServer';
import { scratchFolder } from '../../scripts/host/paths';
import { stageExtension } from '../../scripts/host/stageExtension';
import { startServer } from '../../scripts/host/vscodeServer';
import { workbenchOf, type Workbench } from '../../scripts/screenshots/workbench';
import type { ExtensionHost } from './probe/extensionHost';
import { listenForProbes } from './probe/listen';

/** A real editor, with as many windows as a day needs. */
export interface Stage {
  /** The editor's own folder, with what extensions keep in it. */
  readonly dataFolder: string;
  openWindow(folder: string): Promise<ProbedWindow>;
  close(): Promise<void>;
}

export interface ProbedWindow extends Workbench {
  /** The extension host of this window, as it is now. */
  host(): ExtensionHost;
  /** Resolves once an ended extension host has a successor; each third time the page has to be loaded again for that. */
  revived(): Promise<void>;
  reload(): Promise<void>;
  close(): Promise<void>;
}

/** So often a page starts an ended extension host again by itself; then it asks the person, who loads the page again. */
const BY_ITSELF = 2;

let extension: Promise<string> | undefined;

async function openStage(): Promise<Stage> {
  const dataFolder = scratchFolder('server');
  const extensions = join(dataFolder, 'extensions');
  cpSync(await (extension ??= stageExtension()), join(extensions, 'rapporteur.rapporteur-0.1.0'), { recursive: true });
  const probes = await listenForProbes(extensions);
  const server = await startServer(await installServer(), {
    dataFolder,
    settings: { 'rapporteur.annotator': 'ana', 'files.autoSave': 'off', 'window.title': 'Rapporteur' },
  });
  const browser = await launchChromium();
  return {
    dataFolder,
    openWindow: async (folder) => {
      const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
      const address = server.address({ folder });
      const load = async (): Promise<ExtensionHost> => {
        const next = probes.next();
        await page.goto(address);
        return next;
      };
      let host = await load();
      let byItself = 0;
      const reload = async (): Promise<void> => {
        host = await load();
        byItself = 0;
      };
      return {
        ...workbenchOf(page),
        host: () => host,
        reload,
        revived: async () => {
          if (byItself++ < BY_ITSELF) host = await probes.next();
          else await reload();
        },
        close: () => page.close(),
      };
    },
    close: async () => {
      await browser.close();
      await server.stop();
      probes.close();
    },
  };
}

/** Runs a day on a stage of its own, which is cleared away whatever happens. */
export async function onStage<T>(run: (stage: Stage) => Promise<T>): Promise<T> {
  const stage = await openStage();
  try {
    return await run(stage);
  } finally {
    await stage.close();
  }
}
