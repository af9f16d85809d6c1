import * as vscode from 'vscode';
import { marksAt } from '../../core/marks/marksOf';
import { recordsAlike } from '../../core/marks/recordsAlike';
import { CONTEXT, SETTING } from '../../manifest';
import type { AnalysisStore } from '../../session/analysisStore';
import { dossierPathOf } from '../../session/dossierPath';
import type { MarkStore } from '../../session/markStore';
import type { NegotiationStore } from '../../session/negotiationStore';
import type { Settings } from '../../session/settings';
import type { TaxonomyStore } from '../../session/taxonomyStore';
import { pulseContext } from '../../vscode/pulseContext';
import { toRange } from '../../vscode/range';
import { contextOf } from './contextOf';
import { describeMarks } from './describeMark';

/** Marks explained at once; more than these on one place would fill the screen. */
const MOST = 3;

/** Explains a mark when the pointer rests on it. */
export function registerHover(deps: {
  marks: MarkStore;
  taxonomies: TaxonomyStore;
  settings: Settings;
  analyses: AnalysisStore;
  negotiations: NegotiationStore;
  annotatorOf: (root: vscode.Uri) => string;
}): vscode.Disposable {
  return vscode.languages.registerHoverProvider(
    { language: 'markdown' },
    {
      async provideHover(document, position) {
        if (!deps.settings.get(SETTING.hover, document.uri)) return undefined;
        const offset = document.offsetAt(position);
        const marks = marksAt(deps.marks.get(document), { start: offset, end: offset });
        const [innermost] = marks;
        if (!innermost) return undefined;
        void pulseContext(CONTEXT.explained);
        const taxonomy = await deps.taxonomies.get(document.uri);
        const root = dossierPathOf(document.uri)?.root;
        const annotator = root ? deps.annotatorOf(root) : '';
        const contents = recordsAlike(marks)
          .slice(0, MOST)
          .map(async (alike) => {
            const context = await contextOf(alike[0]!, document, taxonomy, deps);
            return describeMarks(alike, { document, taxonomy, annotator, context });
          });
        return new vscode.Hover(await Promise.all(contents), toRange(document, innermost.span));
      },
    },
  );
}
