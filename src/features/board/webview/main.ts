import type { FromPage, Notes, ToPage, Words } from '../protocol';
import { frame, type Frame } from './frame';
import { applyChange, toModel, type Model } from './model';
import { readView, type View } from './view';

/** What the editor gives a webview to speak through. */
interface Editor {
  postMessage(message: FromPage): void;
  getState(): unknown;
  setState(state: View): void;
}

declare function acquireVsCodeApi(): Editor;

const editor = acquireVsCodeApi();

let words: Words | undefined;
let model: Model | undefined;
let notes: Notes = { reasons: {} };
let view = readView(editor.getState());
let page: Frame | undefined;

function keep(choice: Partial<View>): void {
  view = { ...view, ...choice };
  editor.setState(view);
}

/** Draws the page as far as it is known, or what has changed of it. */
function draw(reading?: number): void {
  if (!words) return;
  page ??= frame({
    words,
    model: () => model,
    notes: () => notes,
    view: () => view,
    send: (message) => editor.postMessage(message),
    remember(choice) {
      keep(choice);
      page?.update();
    },
    keep,
  });
  page.update(reading);
}

window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
  switch (data.kind) {
    case 'words':
      words = data.words;
      return draw();
    case 'reading':
      return draw(data.documents);
    case 'board':
      [model, notes] = [toModel(data.board), data.notes];
      return draw();
    case 'change':
      if (model) [model, notes] = [applyChange(model, data.change), data.notes];
      return draw();
    case 'said':
      return page?.announce(data.text);
  }
});

editor.postMessage({ kind: 'ready' });
