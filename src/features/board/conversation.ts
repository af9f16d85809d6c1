import type { Board } from '../../core/board/board';
import { loadCore } from '../../session/loadCore';
import type { BoardSource } from './boardSource';
import { translatedWords } from './translatedWords';
import type { ToPage } from './protocol';

/** What the page is told: everything once, then only what has changed. */
export interface Conversation {
  /** To a page that knows nothing. */
  begin(): Promise<void>;
  /** To a page that knows what it was told before. */
  tell(): Promise<void>;
  say(text: string): void;
  told(): Board | undefined;
}

export function createConversation(source: BoardSource, send: (message: ToPage) => void): Conversation {
  let told: Board | undefined;
  let toldNotes = '';
  const tell = async (): Promise<void> => {
    const documents = source.reading();
    if (documents !== undefined && !told) return send({ kind: 'reading', documents });
    const { boardChange, isEmptyChange } = await loadCore();
    const board = await source.board();
    const notes = await source.notes(board);
    const change = told && boardChange(told, board);
    const isNews = toldNotes !== JSON.stringify(notes);
    [told, toldNotes] = [board, JSON.stringify(notes)];
    if (!change) send({ kind: 'board', board, notes });
    else if (isNews || !isEmptyChange(change)) send({ kind: 'change', change, notes });
  };
  return {
    async begin() {
      told = undefined;
      send({ kind: 'words', words: translatedWords() });
      await tell();
    },
    tell,
    say: (text) => send({ kind: 'said', text }),
    told: () => told,
  };
}
