import * as vscode from 'vscode';
import { LABEL_ACTS, type ReviewAct } from '../../core/review/reviewAct';
import { COMMAND, type CommandId } from '../../manifest';
import { commitmentBody } from '../../core/annotation/body';
import { accept, dispute, reject, skip } from './decide';
import { here, type Here } from './here';
import { chooseOnKeyCard } from './keyCard';
import { comment, label, labelEntity, labelTopic, repeatLabel } from './labeling';
import { askAgain, redo, undo } from './revert';
import type { ReviewDeps } from './reviewDeps';
import { walk } from './walk';

/** Does what a key stands for, in the editor under review; elsewhere nothing at all. */
export async function runAct(
  deps: ReviewDeps,
  act: ReviewAct,
  leave: (document: vscode.TextDocument) => Promise<void>,
): Promise<void> {
  const at = here(deps);
  if (!at) return;
  if (act === 'leave') return leave(at.document);
  if (act !== 'keys') return ACTS[act](deps, at);
  const chosen = await chooseOnKeyCard();
  if (chosen && chosen !== 'keys') await runAct(deps, chosen, leave);
}

type Run = (deps: ReviewDeps, at: Here) => Promise<void>;

const ACTS: Readonly<Record<Exclude<ReviewAct, 'leave' | 'keys'>, Run>> = {
  accept,
  reject,
  skip,
  dispute,
  undo,
  redo,
  next: (deps, at) => walk(deps, at, 1),
  previous: (deps, at) => walk(deps, at, -1),
  entity: labelEntity,
  topic: labelTopic,
  comment,
  repeat: repeatLabel,
  askAgain,
  nextDisagreement: (deps, at) => elsewhere(deps, at, COMMAND.nextDisagreement),
  settle: (deps, at) => elsewhere(deps, at, COMMAND.settleDisagreement),
  ...(Object.fromEntries(
    LABEL_ACTS.map((kind) => [kind, (deps: ReviewDeps, at: Here) => label(deps, at, commitmentBody(kind))]),
  ) as Record<(typeof LABEL_ACTS)[number], Run>),
};

/** A command that goes by the selection, and may move it. */
async function elsewhere({ reviews }: ReviewDeps, { document }: Here, command: CommandId): Promise<void> {
  await vscode.commands.executeCommand(command);
  reviews.stand(document, undefined);
}
