import type * as vscode from 'vscode';
import type { Rapporteur } from '../../../src/extensionWiring';

/** What a function finds that is evaluated in the extension host. */
export interface Host {
  readonly vscode: typeof vscode;
  readonly require: NodeJS.Require;
  rapporteur(): Promise<Rapporteur>;
  /** Tells the script something before the function has ended, or the host. */
  tell(value: unknown): void;
}

/** To the extension host: a function's source, and its argument as JSON. */
export interface ToProbe {
  readonly id: number;
  readonly source: string;
  readonly argument: unknown;
}

export type FromProbe =
  | { readonly kind: 'hello'; readonly pid: number }
  | { readonly kind: 'told'; readonly id: number; readonly value: unknown }
  | { readonly kind: 'value'; readonly id: number; readonly value: unknown }
  | { readonly kind: 'error'; readonly id: number; readonly message: string };
