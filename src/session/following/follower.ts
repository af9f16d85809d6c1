import type { Disposable } from 'vscode';
import type { Analysis } from '../../core/analysis';
import { textEdit } from '../../core/following/textEdit';
import { loadReading } from '../loadCore';
import { createFollowedTexts, type EditedText, type Followed } from './followedTexts';
import { createFollowerWorker, type Answer, type FollowerDeps } from './followerWorker';

/**
 * Has long texts read by a worker while somebody types in them, so that a key stroke costs the editor no more than taking in what
 * has changed. The worker begins with a text when it is edited first; until it has caught up, it is read beside the editor.
 */
export interface Follower extends Disposable {
  /** The analysis after the edits; undefined where the worker cannot tell it, and the caller has to read the text. */
  update(edited: EditedText): Promise<Analysis | undefined>;
  /** Takes the analysis that the caller has made of the edited text: the worker follows from there. */
  take(edited: EditedText, analysis: Analysis): void;
  /** True of the last analysis of a text once the worker has caught up with it, so that it will tell the next one. */
  follows(analysis: Analysis): boolean;
}

/** A shorter text is read in less time than it is worth to keep a worker for; in UTF-16 units. */
export const WORTH_FOLLOWING = 20_000;
/** Nobody types in more at a time; each costs the worker what a text and its analysis take. */
const MOST_TEXTS = 4;

export function createFollower(deps: FollowerDeps): Follower {
  const texts = createFollowedTexts();
  const worker = createFollowerWorker(deps, {
    onAnswer(answer) {
      const followed = texts.get(answer.id);
      if (!followed) return;
      if (answer.kind === 'followed') followed.isRead = true;
      else if (answer.kind === 'changed') followed.answered?.(answer);
      else giveUp(followed, answer.message);
    },
    onEnd: () => texts.all().forEach((followed) => texts.forget(followed)),
  });

  const giveUp = (followed: Followed, why: string): void => {
    deps.log.warn(`The worker could not read what was typed in ${followed.path}: ${why}`);
    texts.forget(followed);
  };
  const leave = (followed: Followed): void => {
    texts.forget(followed);
    worker.post({ kind: 'leave', id: followed.id });
  };
  const tell = ({ id, analysis }: Followed, { edits, text }: EditedText, isAnswerWanted: boolean): void =>
    worker.post({ kind: 'edit', id, edit: textEdit(analysis.document.text, edits, text), isAnswerWanted });
  const follow = (edited: EditedText, analysis: Analysis): void => {
    const { text, path, knowledge } = edited;
    const { id } = texts.add(edited, analysis);
    worker.post({ kind: 'follow', id, text, path, knowledge });
    const [oldest, ...others] = texts.all();
    if (others.length >= MOST_TEXTS) leave(oldest!);
  };
  return {
    async update(edited) {
      const { changedAnalysis, layersOf } = await loadReading();
      const followed = texts.find(edited);
      if (!followed?.isRead || followed.answered) return undefined;
      const answer = await new Promise<Answer | undefined>((resolve) => {
        followed.answered = resolve;
        tell(followed, edited, true);
      });
      followed.answered = undefined;
      if (answer?.kind !== 'changed') return undefined;
      const layers = layersOf(followed.analysis)!;
      return (followed.analysis = changedAnalysis(layers, edited.text, answer.change, edited.path));
    },
    take(edited, analysis) {
      const followed = texts.find(edited);
      // Two have edited the same text at once, so that the worker has another one than the caller.
      if (followed?.answered) return leave(followed);
      if (followed) {
        tell(followed, edited, false);
        followed.analysis = analysis;
      } else if (worker.isThere && edited.text.length >= WORTH_FOLLOWING) follow(edited, analysis);
    },
    follows: (analysis) => texts.all().some((each) => each.isRead && each.analysis === analysis),
    dispose: () => worker.dispose(),
  };
}
