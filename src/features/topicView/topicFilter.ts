import * as vscode from 'vscode';
import {
  CRITERIA,
  filterChoices,
  filterOf,
  isChosen,
  type Criterion,
  type FilterChoice,
} from '../../core/negotiation/filterChoices';
import type { ReviewState } from '../../core/negotiation/ledgerEntry';
import type { LedgerFilter } from '../../core/negotiation/ledgerFilter';
import { COMMAND } from '../../manifest';
import type { WorkspaceIndex } from '../../session/workspaceIndex';
import { pickSome } from '../../vscode/ask';
import type { CommandRegistry } from '../../vscode/commandRegistry';
import { reviewName } from '../../vscode/commitmentItem';
import { labelName } from '../../vscode/names';

/** The filter of the view, which the workspace remembers. */
export interface TopicFilter extends vscode.Disposable {
  /** Empty when everything is shown. */
  get(): LedgerFilter;
}

interface Deps {
  readonly commands: CommandRegistry;
  readonly index: WorkspaceIndex;
  readonly memory: vscode.Memento;
}

const KEY = 'rapporteur.topicFilter';

export function topicFilter({ commands, index, memory }: Deps, changed: () => Promise<void>): TopicFilter {
  const get = (): LedgerFilter => memory.get<LedgerFilter>(KEY, {});
  const set = async (filter: LedgerFilter | undefined): Promise<void> => {
    await memory.update(KEY, filter);
    await changed();
  };
  const disposables = vscode.Disposable.from(
    commands.register(COMMAND.filterTopics, async (given) => {
      await index.ready();
      const filter = given ?? (await pickFilter(index, get()));
      if (filter) await set(filter);
    }),
    commands.register(COMMAND.clearFilter, () => set(undefined)),
  );
  return { get, dispose: () => disposables.dispose() };
}

/** In the order in which one asks: "accepted, pledge, Brazil, 2026-05". */
export const filterText = (filter: LedgerFilter): string =>
  CRITERIA.flatMap((criterion) => (filter[criterion] ?? []).map((value) => valueName(criterion, value))).join(', ');

interface ChoiceItem extends vscode.QuickPickItem {
  readonly choice?: FilterChoice;
}

/** One list of all that occurs, with what is chosen now already checked. */
async function pickFilter(index: WorkspaceIndex, filter: LedgerFilter): Promise<LedgerFilter | undefined> {
  const choices = filterChoices(index.all().flatMap(({ entries }) => entries));
  const items = CRITERIA.flatMap((criterion): ChoiceItem[] => [
    { label: CRITERION_NAMES[criterion](), kind: vscode.QuickPickItemKind.Separator },
    ...choices.filter((choice) => choice.criterion === criterion).map((choice) => toItem(choice, filter)),
  ]);
  const picked = await pickSome(items, {
    title: vscode.l10n.t('Filter Commitments'),
    placeHolder: vscode.l10n.t('Check what is to be shown; nothing checked in a group shows all of it'),
  });
  return picked && filterOf(picked.flatMap(({ choice }) => choice ?? []));
}

const toItem = (choice: FilterChoice, filter: LedgerFilter): ChoiceItem => ({
  label: valueName(choice.criterion, choice.value),
  description: String(choice.count),
  picked: isChosen(choice, filter),
  choice,
});

function valueName(criterion: Criterion, value: string): string {
  if (criterion === 'reviews') return reviewName({ review: value as ReviewState });
  return criterion === 'kinds' ? labelName(value) : value;
}

const CRITERION_NAMES: Readonly<Record<Criterion, () => string>> = {
  reviews: () => vscode.l10n.t('Review'),
  kinds: () => vscode.l10n.t('Kind'),
  parties: () => vscode.l10n.t('Party'),
  published: () => vscode.l10n.t('Month of publication'),
};
