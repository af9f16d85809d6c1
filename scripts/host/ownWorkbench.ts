import { Explained } from './explained';

/**
 * The workbench script of code-server, changed to work without its server.
 *
 * code-server alters VS Code's sources in two places so that a page always talks to the server it came from:
 * it sets the remote authority, and it keeps a person's settings on the server instead of in the browser.
 * Both are set back to what VS Code itself has (vs/code/browser/workbench/workbench.ts, environmentService.ts).
 */
export function withoutServer(workbench: string): string {
  return alterations.reduce((script, { what, find, replaceBy }) => {
    if (script.match(find)?.length !== 1) {
      throw new Explained(
        `The workbench of this code-server release is not as expected (${what}); see ownWorkbench.ts.`,
      );
    }
    return script.replace(find, replaceBy);
  }, workbench);
}

interface Alteration {
  readonly what: string;
  readonly find: RegExp;
  readonly replaceBy: string;
}

const alterations: readonly Alteration[] = [
  { what: 'remote authority', find: /,remoteAuthority:location\.host\}/g, replaceBy: '}' },
  {
    what: 'home of the settings',
    find: /\w+\((\w+)\.file\(this\.userDataPath\)\.with\(\{scheme:(\w+)\.vscodeRemote\}\),"User"\)/g,
    replaceBy: '$1.file("/User").with({scheme:$2.vscodeUserData})',
  },
];

/** Questions that code-server's workbench asks its page, with answers that are VS Code's own behaviour. */
export const ownAnswers = {
  userDataPath: '/',
  isEnabledFileDownloads: true,
  isEnabledFileUploads: true,
  isEnabledCoderGettingStarted: false,
};
