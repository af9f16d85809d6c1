import * as vscode from 'vscode';
import type { AnnotationEdit } from '../../core/annotation/annotationEdit';
import type { Annotation } from '../../core/annotation/annotation';
import { annotationAt } from '../../core/marks/labelEdit';
import { COMMAND, type PlaceArgument } from '../../manifest';
import { dossierPathOf } from '../../session/dossierPath';
import { askFor } from '../../vscode/ask';
import { isCurrent, say, targetOf, type Target } from '../../vscode/target';
import type { PeopleDeps } from './people';

/** What one says to a colleague's annotation, kept in one's own file: agreement, or a dispute with its reason. */
export function registerColleagueReview(deps: PeopleDeps): vscode.Disposable {
  const { commands, newId } = deps;
  return vscode.Disposable.from(
    commands.register(COMMAND.agree, async (place) => {
      const found = await colleaguesAt(deps, place);
      if (!found) return;
      const edit: AnnotationEdit = { kind: 'review', id: newId(), of: found.annotation.id, decision: 'accepted' };
      await apply(deps, found, edit, vscode.l10n.t('You agree with {0}.', found.annotation.creator));
    }),
    commands.register(COMMAND.dispute, async (place, reason) => {
      const found = await colleaguesAt(deps, place);
      const note = found && (reason ?? (await askForReason(found.annotation)));
      if (!found || note === undefined) return;
      const edit: AnnotationEdit = { kind: 'review', id: newId(), of: found.annotation.id, decision: 'disputed', note };
      await apply(deps, found, edit, vscode.l10n.t('Disputed; your reason stands in your own file.'));
    }),
  );
}

interface Found {
  readonly target: Target;
  readonly annotation: Annotation;
}

/** The colleague's annotation that is meant, or under the cursor; says so when there is none. */
async function colleaguesAt(deps: PeopleDeps, place: PlaceArgument): Promise<Found | undefined> {
  const target = await targetOf(place);
  const marks = target ? await deps.marks.ready(target.document) : [];
  const others = target
    ? marks.filter((mark) => mark.kind === 'annotation' && !isOwn(deps, target, mark.annotation))
    : [];
  const meant = others.find((mark) => mark.kind === 'annotation' && mark.annotation.id === target?.annotation);
  const found = meant ?? (target && annotationAt(others, target.span));
  if (target && found?.kind === 'annotation') return { target, annotation: found.annotation };
  say(vscode.l10n.t('No colleague has annotated this place.'));
  return undefined;
}

function isOwn({ annotatorOf }: PeopleDeps, { document }: Target, { creator }: Annotation): boolean {
  const root = dossierPathOf(document.uri)?.root;
  return root === undefined || creator === annotatorOf(root);
}

const askForReason = ({ creator }: Annotation): Thenable<string | undefined> =>
  askFor({
    title: vscode.l10n.t('Dispute what {0} has recorded', creator),
    prompt: vscode.l10n.t('What is wrong with it? Your reason is kept in your own file.'),
    ignoreFocusOut: true,
  });

async function apply(deps: PeopleDeps, { target }: Found, edit: AnnotationEdit, done: string): Promise<void> {
  if (!isCurrent(target)) return say(vscode.l10n.t('The text has changed meanwhile; try again.'));
  await deps.annotations.apply(target.document, edit);
  say(done);
}
