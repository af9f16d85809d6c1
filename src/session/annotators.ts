import * as vscode from 'vscode';
import type { PlacedAnnotation } from '../core/marks/mark';

/** Whose annotations are shown. A hidden colleague's are not lost: they are only not there to be seen in the text. */
export class Annotators implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  private hidden: ReadonlySet<string>;

  /** Fires when somebody was shown or hidden. */
  readonly onDidChange = this.changed.event;

  /** `memory` keeps the choice for the folder. */
  constructor(private readonly memory: vscode.Memento) {
    this.hidden = new Set(memory.get<readonly string[]>(MEMORY_KEY, []));
  }

  /** The names of those who are hidden. */
  all = (): ReadonlySet<string> => this.hidden;

  async hide(annotators: ReadonlySet<string>): Promise<void> {
    this.hidden = annotators;
    this.changed.fire();
    await this.memory.update(MEMORY_KEY, [...annotators]);
  }

  /** The annotations to show; the same array when nobody is hidden. */
  shown(placed: readonly PlacedAnnotation[]): readonly PlacedAnnotation[] {
    if (this.hidden.size === 0) return placed;
    return placed.filter(({ annotation }) => !this.hidden.has(annotation.creator));
  }

  dispose(): void {
    this.changed.dispose();
  }
}

const MEMORY_KEY = 'rapporteur.hiddenAnnotators';
