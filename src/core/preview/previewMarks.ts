import { drawnMarks } from '../marks/drawnMarks';
import type { Mark } from '../marks/mark';
import { stylesOf, type Style } from '../marks/styleOf';
import type { PreviewMark } from './markTokens';

/** Marks as the preview shows them; `titleOf` says what is told when the pointer rests on one. */
export function previewMarks(marks: readonly Mark[], titleOf: (mark: Mark) => string): readonly PreviewMark[] {
  const drawn = drawnMarks(marks);
  return marks.map((mark) => ({
    span: mark.span,
    classes: drawn.has(mark) ? stylesOf(mark).map(previewClass) : [],
    title: titleOf(mark),
  }));
}

/** The class of a look in `media/preview.css`: "rapporteur-commitment-pledge-confirmed". */
export const previewClass = (style: Style): string => `rapporteur-${style.replaceAll('.', '-')}`;
