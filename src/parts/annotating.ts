// What both parts use lies in the file of the first of them.
import './reading';
import type { Disposable } from 'vscode';
import { registerAnnotate } from '../features/annotate/annotate';
import { registerAnnotateAll } from '../features/annotate/annotateAll';
import { registerQuickFix } from '../features/annotate/quickFix';
import { registerRejectAlways } from '../features/annotate/rejectAlways';
import { registerUndo } from '../features/annotate/undo';
import { registerComments } from '../features/comments/comments';
import { registerCorrectEntity } from '../features/correctEntity/correctEntity';
import { registerHover } from '../features/hover/hover';
import { registerNavigation } from '../features/navigation/navigation';
import { registerPeople } from '../features/people/people';
import { registerReviewMode } from '../features/reviewMode/reviewMode';
import type { Session } from '../session/openSession';
import type { Ownership } from '../vscode/ownership';

/** What a person asks of the open article, and does on it. */
export function openAnnotating(session: Session, own: Ownership['own']): void {
  const features: readonly ((session: Session) => Disposable)[] = [
    ...[registerHover, registerAnnotate, registerAnnotateAll, registerUndo, registerQuickFix, registerReviewMode],
    ...[registerNavigation, registerCorrectEntity, registerRejectAlways, registerPeople, registerComments],
  ];
  features.forEach((register) => own(register(session)));
}
