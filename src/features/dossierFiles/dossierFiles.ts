import * as vscode from 'vscode';
import { said } from '../../core/message';
import { COMMAND } from '../../manifest';
import type { DossierFile, FileEdit } from '../../session/dossierFile';
import { dossierPathOf } from '../../session/dossierPath';
import type { Dossiers } from '../../session/dossiers';
import type { CommandRegistry } from '../../vscode/commandRegistry';
import { localized } from '../../vscode/localized';
import { say } from '../../vscode/target';

interface Deps {
  readonly commands: CommandRegistry;
  readonly dossiers: Dossiers;
  readonly taxonomies: DossierFile<unknown>;
  readonly glossaries: DossierFile<unknown>;
}

/** Opens the files people write by hand, and tidies those that Rapporteur writes. */
export function registerDossierFiles({ commands, dossiers, taxonomies, glossaries }: Deps): vscode.Disposable {
  return vscode.Disposable.from(
    commands.register(COMMAND.openTopics, () => open(taxonomies, TOPICS_TEMPLATE)),
    commands.register(COMMAND.openEntities, () => open(glossaries, ENTITIES_TEMPLATE)),
    commands.register(COMMAND.compact, () => compact(dossiers)),
    commands.register(COMMAND.openSettings, () =>
      vscode.commands.executeCommand('workbench.action.openSettings', '@ext:rapporteur.rapporteur'),
    ),
  );
}

/** Made when a person asks for it: by then the file is wanted, and an example says more than an empty page. */
const TOPICS_TEMPLATE = `# Topics of this dossier. "extends: built-in" keeps the built-in ones beside them; without it these replace them.
extends: built-in
topics: []
#  - label: Fisheries
#    synonyms: [fish, salmon, fishing quota]
#    children:
#      - label: Aquaculture
`;

const ENTITIES_TEMPLATE = `# The glossary of this dossier: names that Rapporteur should know, or has got wrong.
entities: []
#  - name: Blue Harbor Accord
#    type: agreement
#    aliases: [the Accord, BHA]
`;

async function open(file: DossierFile<unknown>, template: string): Promise<void> {
  const root = await chooseRoot();
  if (!root) return;
  const refused = await file.rewrite(root, (text) => Promise.resolve(orTemplate(text, template)));
  if (refused !== undefined && refused !== THERE) say(localized(refused));
  await vscode.window.showTextDocument(file.uriIn(root));
}

/** Not said to anybody: the file need only be opened. */
const THERE = said`It is there already.`;

const orTemplate = (text: string, template: string): FileEdit =>
  text === '' ? { kind: 'edited', yaml: template } : { kind: 'refused', message: THERE };

/** The folder of the active editor, else the only one, else the one the person chooses. */
async function chooseRoot(): Promise<vscode.Uri | undefined> {
  const active = vscode.window.activeTextEditor;
  const root = active && dossierPathOf(active.document.uri)?.root;
  const folders = vscode.workspace.workspaceFolders ?? [];
  if (root ?? folders.length < 2) return root ?? folders[0]?.uri;
  return (await vscode.window.showWorkspaceFolderPick())?.uri;
}

async function compact(dossiers: Dossiers): Promise<void> {
  let done = 0;
  const refused: string[] = [];
  for (const { uri } of vscode.workspace.workspaceFolders ?? []) {
    const files = dossiers.sidecars(uri);
    for (const document of await files.documents()) {
      const saved = await files.compact(document);
      if (saved.kind === 'saved') done++;
      else refused.push(`${document}: ${localized(saved.message)}`);
    }
  }
  say(vscode.l10n.t('{0} annotation files hold only what counts now.', done));
  if (refused.length > 0) throw new Error(refused.join('\n'));
}
