import type { Board, BoardStatement, BoardTopic, FromPage, Notes, Words } from '../protocol';
import type { View } from './view';

/** What every tab works with. */
export interface Desk {
  readonly words: Words;
  board(): Board;
  notes(): Notes;
  statement(id: string): BoardStatement | undefined;
  topic(id: string): BoardTopic;
  view(): View;
  /** Keeps a choice of the person over the page's life; the tab shows it by itself. */
  remember(choice: Partial<View>): void;
  send(message: FromPage): void;
  /** Says something to those who listen instead of looking. */
  announce(text: string): void;
}

/** A tab as it is drawn once; `update` draws what the board has become. */
export interface TabContent {
  readonly root: HTMLElement;
  update(): void;
}
