import * as vscode from 'vscode';
import { isMessage, said } from '../../core/message';
import { decisionEdit } from '../../core/worklist/decisionEdit';
import { COMMAND } from '../../manifest';
import type { BulkEdits, EditRequest } from '../../session/bulkEdits';
import { askFor } from '../../vscode/ask';
import { chosenRows } from '../../vscode/chosenRows';
import type { CommandRegistry } from '../../vscode/commandRegistry';
import { loadCore } from '../../session/loadCore';
import { localized } from '../../vscode/localized';
import { pickTopic } from '../../vscode/pickTopic';
import { say } from '../../vscode/target';
import { confirmPlan } from './confirmPlan';
import { nameIn, type Here } from './here';
import { anyIn, planRefactoring, type Plan, type PlanDeps, type Refactoring } from './refactoring';
import { splitTopic } from './splitTopic';

interface Deps extends PlanDeps {
  readonly commands: CommandRegistry;
  readonly bulk: BulkEdits;
  readonly newId: () => string;
}

/** Changes of the topics as refactorings: tried out on all files, shown, and made in one step only when a person agrees. */
export function registerRefactorTopics(deps: Deps): vscode.Disposable {
  const { commands } = deps;
  return vscode.Disposable.from(
    commands.register(COMMAND.newTopic, (node) => run(deps, (here) => newTopic(here, node))),
    commands.register(COMMAND.renameTopic, (node) => run(deps, (here) => renameTopic(here, node))),
    commands.register(COMMAND.moveTopic, (node) => run(deps, (here) => moveTopic(here, node))),
    commands.register(COMMAND.mergeTopics, (node) => run(deps, (here) => mergeTopics(here, node))),
    commands.register(COMMAND.splitTopic, (node, selected) =>
      run(deps, (here) => splitTopic(deps, here, { ...node, rows: node?.entry ? chosenRows(node, selected) : [] })),
    ),
  );
}

async function run(deps: Deps, ask: (here: Here) => Promise<Refactoring | undefined>): Promise<void> {
  const root = vscode.workspace.workspaceFolders?.[0]?.uri;
  if (!root) return say(vscode.l10n.t('Topics are kept in a folder: open one first.'));
  const taxonomy = await deps.taxonomies.get(anyIn(root));
  const refactoring = await ask({ root, taxonomy, core: await loadCore() });
  const plan = refactoring && (await planRefactoring(deps, root, refactoring));
  if (isMessage(plan)) throw new Error(localized(plan));
  if (!plan || !(await confirmPlan(plan))) return;
  await make(deps, plan);
  say(vscode.l10n.t('{0}: done; undo takes it back.', plan.refactoring.title));
}

async function make({ taxonomies, index, bulk, newId }: Deps, plan: Plan): Promise<void> {
  const outcome = await taxonomies.rewriteReversibly(plan.root, async (text) =>
    text === plan.before
      ? { kind: 'edited', yaml: plan.after }
      : { kind: 'refused', message: said`topics.yaml was changed meanwhile; nothing was done. Try again.` },
  );
  if (outcome.kind === 'refused') throw new Error(localized(outcome.message));
  const uris = new Map(index.all().map(({ file, uri }) => [file, uri]));
  const requests = plan.recorded.flatMap((entry): EditRequest[] => {
    const uri = uris.get(entry.file);
    const decision = { kind: 'topic', topic: plan.topic } as const;
    return uri ? [{ uri, edit: (marked) => decisionEdit(marked, entry, decision, newId) }] : [];
  });
  await bulk.apply(requests, [outcome.rewrite]);
}

async function newTopic(
  { taxonomy, core }: Here,
  { topic, label }: { readonly topic?: string; readonly label?: string } = {},
): Promise<Refactoring | undefined> {
  const below = topic ?? (await pickTopic(taxonomy, vscode.l10n.t('New topic below…'), { withTop: true }));
  const name = below === undefined ? undefined : (label ?? (await askName('')));
  if (below === undefined || name === undefined) return undefined;
  return {
    title: vscode.l10n.t('Add topic “{0}”', name),
    topics: below === '' ? [] : [below],
    edit: (yaml, builtIn) => core.addTopic(yaml, below === '' ? undefined : below, name, builtIn),
  };
}

async function renameTopic(
  { taxonomy, core }: Here,
  { topic, label }: { readonly topic?: string; readonly label?: string } = {},
): Promise<Refactoring | undefined> {
  const id = topic ?? (await pickTopic(taxonomy, vscode.l10n.t('Rename which topic?')));
  const before = id === undefined ? '' : nameIn(taxonomy, id);
  const name = id === undefined ? undefined : (label ?? (await askName(before)));
  if (id === undefined || name === undefined) return undefined;
  return {
    title: vscode.l10n.t('Rename “{0}” to “{1}”', before, name),
    topics: [id],
    edit: (yaml, builtIn) => core.renameTopic(yaml, id, name, builtIn),
  };
}

async function moveTopic(
  { taxonomy, core }: Here,
  { topic, parent }: { readonly topic?: string; readonly parent?: string } = {},
): Promise<Refactoring | undefined> {
  const id = topic ?? (await pickTopic(taxonomy, vscode.l10n.t('Move which topic?')));
  if (id === undefined) return undefined;
  const title = vscode.l10n.t('Move “{0}” below…', nameIn(taxonomy, id));
  const except = (each: string): boolean => each === id || each.startsWith(`${id}/`);
  const below = parent ?? (await pickTopic(taxonomy, title, { except, withTop: true }));
  if (below === undefined) return undefined;
  return {
    title:
      below === ''
        ? vscode.l10n.t('Move “{0}” to the top', nameIn(taxonomy, id))
        : vscode.l10n.t('Move “{0}” below “{1}”', nameIn(taxonomy, id), nameIn(taxonomy, below)),
    topics: [id, below],
    edit: (yaml, builtIn) => core.moveTopic(yaml, id, below === '' ? undefined : below, builtIn),
  };
}

async function mergeTopics(
  { taxonomy, core }: Here,
  { topic, into }: { readonly topic?: string; readonly into?: string } = {},
): Promise<Refactoring | undefined> {
  const from = topic ?? (await pickTopic(taxonomy, vscode.l10n.t('Merge which topic?')));
  if (from === undefined) return undefined;
  const title = vscode.l10n.t('Merge “{0}” into…', nameIn(taxonomy, from));
  const target =
    into ?? (await pickTopic(taxonomy, title, { except: (id) => id === from || id.startsWith(`${from}/`) }));
  if (target === undefined) return undefined;
  return {
    title: vscode.l10n.t('Merge “{0}” into “{1}”', nameIn(taxonomy, from), nameIn(taxonomy, target)),
    topics: [from, target],
    edit: (yaml, builtIn) => core.mergeTopics(yaml, from, target, builtIn),
  };
}

const askName = async (value: string): Promise<string | undefined> => {
  const title = vscode.l10n.t('Name of the topic');
  const name = (await askFor({ title, value, ignoreFocusOut: true }))?.trim();
  return name === '' || name === value ? undefined : name;
};
