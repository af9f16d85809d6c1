import type * as vscode from 'vscode';
import type { PolicyDocument } from '../../core/document/policyDocument';
import type { Mark } from '../../core/marks/mark';
import { previewMarks } from '../../core/preview/previewMarks';
import type { PreviewMark } from '../../core/preview/markTokens';
import type { AnalysisStore } from '../../session/analysisStore';
import type { MarkStore } from '../../session/markStore';
import { SETTING } from '../../manifest';
import type { Settings } from '../../session/settings';
import { isShown } from '../../session/shownMarks';
import { titleOf } from './titleOf';

/** A text as it was read, with the marks that fit it. */
export interface MarkedText {
  readonly document: PolicyDocument;
  readonly marks: readonly PreviewMark[];
}

export interface MarkedTexts {
  /** Of the present text; undefined until it has been read. */
  fresh(document: vscode.TextDocument): MarkedText | undefined;
  /** Of the present text, or of the last one that was read: while a person types, most blocks stay as they were. */
  latest(document: vscode.TextDocument): MarkedText | undefined;
}

interface Deps {
  readonly analyses: AnalysisStore;
  readonly marks: MarkStore;
  readonly settings: Settings;
}

interface Known extends MarkedText {
  readonly source: readonly Mark[];
  readonly shown: string;
}

export function createMarkedTexts({ analyses, marks, settings }: Deps): MarkedTexts {
  const known = new WeakMap<vscode.TextDocument, Known>();
  const fresh = (document: vscode.TextDocument): MarkedText | undefined => {
    const reading = analyses.get(document);
    if (!reading || reading.stale) return undefined;
    const source = marks.get(document);
    const before = known.get(document);
    const shown = shownBy(settings);
    if (before?.source === source && before.shown === shown) return before;
    const wanted = previewMarks(source.filter(isShown(settings)), titleOf);
    const text = { document: reading.analysis.document, marks: wanted, source, shown };
    known.set(document, text);
    return text;
  };
  return { fresh, latest: (document) => fresh(document) ?? known.get(document) };
}

/** Changes when the person wants to see other marks. */
const shownBy = (settings: Settings): string =>
  JSON.stringify([settings.get(SETTING.entities), settings.get(SETTING.commitments)]);
