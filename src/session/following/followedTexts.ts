import type { Analysis } from '../../core/analysis';
import type { Span } from '../../core/text/span';
import type { Knowledge } from '../knowledge';
import { sameKnowledge } from '../sameKnowledge';
import type { Answer } from './followerWorker';

/** A text after edits, of which the analysis is wanted. */
export interface EditedText {
  /** The analysis before. */
  readonly previous: Analysis;
  /** The spans of its text that gave way. */
  readonly edits: readonly Span[];
  readonly text: string;
  readonly knowledge: Knowledge;
  readonly path: string;
}

/** A text that the worker has, and our analysis of it as it stands there. */
export interface Followed {
  readonly id: number;
  readonly knowledge: Knowledge;
  readonly path: string;
  analysis: Analysis;
  /** False until the worker has read it whole. */
  isRead: boolean;
  /** Waits for the answer to the last edit; it is told undefined when there will be none. */
  answered: ((answer: Answer | undefined) => void) | undefined;
}

/** The texts that a worker has, the one that was taken up first at the head. */
export interface FollowedTexts {
  get(id: number): Followed | undefined;
  /** The text that was edited, as long as it is read with the same knowledge. */
  find(edited: EditedText): Followed | undefined;
  add(edited: EditedText, analysis: Analysis): Followed;
  /** Whoever waits for an answer is told that there will be none. */
  forget(followed: Followed): void;
  all(): readonly Followed[];
}

export function createFollowedTexts(): FollowedTexts {
  const texts = new Map<number, Followed>();
  let lastId = 0;
  return {
    get: (id) => texts.get(id),
    find: ({ previous, knowledge, path }) =>
      [...texts.values()].find(
        (each) => each.analysis === previous && each.path === path && sameKnowledge(each.knowledge, knowledge),
      ),
    add({ knowledge, path }, analysis) {
      const followed = { id: ++lastId, knowledge, path, analysis, isRead: false, answered: undefined };
      texts.set(followed.id, followed);
      return followed;
    },
    forget(followed) {
      texts.delete(followed.id);
      followed.answered?.(undefined);
    },
    all: () => [...texts.values()],
  };
}
