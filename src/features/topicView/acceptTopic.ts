import * as vscode from 'vscode';
import type { Taxonomy } from '../../core/topics/taxonomy';
import { COMMAND } from '../../manifest';
import type { TaxonomyStore } from '../../session/taxonomyStore';
import type { CommandRegistry } from '../../vscode/commandRegistry';
import { loadCore } from '../../vscode/loadCore';
import { say } from '../../vscode/target';

interface Deps {
  readonly commands: CommandRegistry;
  readonly taxonomies: TaxonomyStore;
  readonly builtIn: () => Promise<Taxonomy>;
}

/** Makes a topic of a proposal, below the topic its commitments belong to or wherever the person says. */
export function registerAcceptTopic({ commands, taxonomies, builtIn }: Deps): vscode.Disposable {
  return commands.register(COMMAND.acceptTopic, async ({ proposal, parent }) => {
    const root = vscode.workspace.workspaceFolders?.[0]?.uri;
    if (!root) return;
    const taxonomy = await taxonomies.get(vscode.Uri.joinPath(root, 'any.md'));
    const below = parent === undefined ? await pickParent(taxonomy, proposal.phrase, proposal.parent) : { id: parent };
    if (!below) return;
    const { addTopic } = await loadCore();
    const known = await builtIn();
    const label = proposal.phrase.charAt(0).toUpperCase() + proposal.phrase.slice(1);
    const refused = await taxonomies.rewrite(root, (yaml) =>
      Promise.resolve(addTopic(yaml, below.id === '' ? undefined : below.id, label, known)),
    );
    if (refused !== undefined) throw new Error(refused);
    say(vscode.l10n.t('“{0}” is a topic now, in .rapporteur/topics.yaml.', label));
  });
}

interface ParentItem extends vscode.QuickPickItem {
  /** Empty for the top. */
  readonly id: string;
}

async function pickParent(
  { topics }: Taxonomy,
  phrase: string,
  likely: string | undefined,
): Promise<ParentItem | undefined> {
  const items: ParentItem[] = [
    ...topics.map(({ id, label }) => ({ id, label })),
    { id: '', label: vscode.l10n.t('At the top'), description: vscode.l10n.t('a topic of its own') },
  ];
  const likelyFirst = items.toSorted((a, b) => Number(b.id === likely) - Number(a.id === likely));
  return vscode.window.showQuickPick(likelyFirst, { title: vscode.l10n.t('Add “{0}” below…', phrase) });
}
