import { registerHighlights, type Highlights } from '../features/highlights/highlights';
import { registerProblems } from '../features/problems/problems';
import { registerStatus } from '../features/status/status';
import { openSession, type Session } from '../session/openSession';
import type { Platform } from '../session/platform';
import type { Entrance } from './loadParts';

export interface ReadingPart extends Pick<Session, 'marks' | 'annotations' | 'annotators' | 'reviews' | 'index'> {
  readonly session: Session;
  readonly highlights: Highlights;
}

/** The open article: what is found in it is marked, counted, and what is wrong with it is told. */
export function openReading({ context, ownership: { own }, log, commands }: Entrance, platform: Platform): ReadingPart {
  const session = openSession({ context, platform, own, log, commands });
  const { taxonomies, glossaries, suppressions } = session;
  const highlights = own(registerHighlights(session));
  own(registerProblems({ ...session, files: [taxonomies, glossaries, suppressions] }));
  own(registerStatus(session));
  const { marks, annotations, annotators, reviews, index } = session;
  return { session, highlights, marks, annotations, annotators, reviews, index };
}
