import * as vscode from 'vscode';
import { suggestionAt } from '../../core/marks/labelEdit';
import { COMMAND, type PlaceArgument } from '../../manifest';
import type { AnalysisStore } from '../../session/analysisStore';
import { dossierPathOf } from '../../session/dossierPath';
import type { MarkStore } from '../../session/markStore';
import type { SuppressedStore } from '../../session/suppressedStore';
import type { WorkspaceIndex } from '../../session/workspaceIndex';
import { pickOne } from '../../vscode/ask';
import type { CommandRegistry } from '../../vscode/commandRegistry';
import { loadCore } from '../../session/loadCore';
import { localized } from '../../vscode/localized';
import { say, targetOf } from '../../vscode/target';

interface Deps {
  readonly commands: CommandRegistry;
  readonly analyses: AnalysisStore;
  readonly marks: MarkStore;
  readonly index: WorkspaceIndex;
  readonly suppressions: SuppressedStore;
}

/** "Reject this phrase always": shows what else would vanish from the dossier, then switches the words off. */
export function registerRejectAlways(deps: Deps): vscode.Disposable {
  return deps.commands.register(COMMAND.rejectAlways, async (place) => {
    const found = await phraseAt(deps, place);
    if (!found) return say(vscode.l10n.t('There is no suggested commitment here.'));
    const { root, phrase } = found;
    if (!(await confirm(deps.index, phrase))) return;
    const { suppressPhrase } = await loadCore();
    const refused = await deps.suppressions.rewrite(root, (yaml) => Promise.resolve(suppressPhrase(yaml, phrase)));
    if (refused !== undefined) throw new Error(localized(refused));
    say(vscode.l10n.t('“{0}” is switched off in .rapporteur/rules.yaml.', phrase));
  });
}

async function phraseAt(deps: Deps, place: PlaceArgument): Promise<{ root: vscode.Uri; phrase: string } | undefined> {
  const target = await targetOf(place);
  const root = target && dossierPathOf(target.document.uri)?.root;
  if (!target || !root) return undefined;
  const mark = suggestionAt(await deps.marks.ready(target.document), target.span, undefined);
  const reading = deps.analyses.get(target.document);
  if (mark?.kind !== 'commitment' || !reading) return undefined;
  const { triggerPhrase } = await loadCore();
  const phrase = triggerPhrase(reading.analysis.document, mark.commitment);
  return phrase === '' ? undefined : { root, phrase };
}

interface AffectedItem extends vscode.QuickPickItem {
  readonly uri?: vscode.Uri;
  readonly confirms?: true;
}

/** The preview is a list: its first row does it, the others are what it would do. */
async function confirm(index: WorkspaceIndex, phrase: string): Promise<boolean> {
  await index.ready();
  const affected = index
    .all()
    .flatMap(({ uri, file, triggers }) =>
      triggers
        .filter((trigger) => trigger.phrase === phrase)
        .map((trigger): AffectedItem => ({ label: trigger.clause, description: file, uri })),
    );
  const first: AffectedItem = {
    label: vscode.l10n.t('$(circle-slash) Never suggest “{0}” in this dossier', phrase),
    detail: vscode.l10n.t('{0} suggestions would vanish; what you have accepted stays', affected.length),
    confirms: true,
  };
  const separator: AffectedItem = {
    label: vscode.l10n.t('These would vanish'),
    kind: vscode.QuickPickItemKind.Separator,
  };
  const title = vscode.l10n.t('Reject a Phrase Always');
  return (await pickOne([first, separator, ...affected], { title }))?.confirms === true;
}
