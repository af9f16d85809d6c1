import * as vscode from 'vscode';
import type { Taxonomy } from '../../core/topics/taxonomy';
import { COMMAND } from '../../manifest';
import type { BulkEdits } from '../../session/bulkEdits';
import type { TaxonomyStore } from '../../session/taxonomyStore';
import type { CommandRegistry } from '../../vscode/commandRegistry';
import { loadCore } from '../../session/loadCore';
import { localized } from '../../vscode/localized';
import { say } from '../../vscode/target';
import { pickTopic } from '../../vscode/pickTopic';

interface Deps {
  readonly commands: CommandRegistry;
  readonly taxonomies: TaxonomyStore;
  readonly builtIn: () => Promise<Taxonomy>;
  readonly bulk: BulkEdits;
}

/** Makes a topic of a proposal, below the topic its commitments belong to or wherever the person says. */
export function registerAcceptTopic({ commands, taxonomies, builtIn, bulk }: Deps): vscode.Disposable {
  return commands.register(COMMAND.acceptTopic, async ({ proposal, parent }) => {
    const root = vscode.workspace.workspaceFolders?.[0]?.uri;
    if (!root) return;
    const taxonomy = await taxonomies.get(vscode.Uri.joinPath(root, 'any.md'));
    const title = vscode.l10n.t('Add “{0}” below…', proposal.phrase);
    const below = parent ?? (await pickTopic(taxonomy, title, { withTop: true, likely: proposal.parent }));
    if (below === undefined) return;
    const { addTopic } = await loadCore();
    const known = await builtIn();
    const label = proposal.phrase.charAt(0).toUpperCase() + proposal.phrase.slice(1);
    const outcome = await taxonomies.rewriteReversibly(root, async (yaml) =>
      addTopic(yaml, below === '' ? undefined : below, label, known),
    );
    if (outcome.kind === 'refused') throw new Error(localized(outcome.message));
    await bulk.apply([], [outcome.rewrite]);
    say(vscode.l10n.t('“{0}” is a topic now, in .rapporteur/topics.yaml.', label));
  });
}
