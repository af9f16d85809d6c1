import * as vscode from 'vscode';
import { COMMAND, type CommandId, type Place } from '../../manifest';
import { foreignMarkdown } from '../../vscode/foreignMarkdown';

/** The commands a hover may run; links to anything else are dead. */
const ENABLED: readonly CommandId[] = [
  COMMAND.annotate,
  COMMAND.accept,
  COMMAND.reject,
  COMMAND.rejectAlways,
  COMMAND.note,
  COMMAND.remove,
  COMMAND.thisIs,
  COMMAND.sameAs,
  COMMAND.notAnEntity,
  COMMAND.renameEntity,
  COMMAND.goToFirst,
  COMMAND.findMentions,
  COMMAND.showChange,
  COMMAND.acceptChange,
  COMMAND.detach,
  COMMAND.agree,
  COMMAND.dispute,
  COMMAND.discuss,
];

/** A link of a card: what it says, the codicon before it, and the command that it runs on the mark. */
export type HoverAction = readonly [title: string, icon: string, command: CommandId];

/** Builds the Markdown of a hover; every word of a document or of a person goes through `text`, which escapes it and shows what is hidden in it. */
export class HoverText {
  readonly markdown = new vscode.MarkdownString('', true);

  constructor() {
    this.markdown.isTrusted = { enabledCommands: ENABLED };
  }

  text(text: string): this {
    this.markdown.appendMarkdown(foreignMarkdown(text));
    return this;
  }

  /** Our own words; the only ones that may hold markup. */
  raw(markdown: string): this {
    this.markdown.appendMarkdown(markdown);
    return this;
  }

  strong(text: string): this {
    return this.raw('**').text(text).raw('**');
  }

  /** A line "name: value"; nothing at all without a value. */
  row(name: string, value: string | undefined): this {
    if (!value) return this;
    return this.raw('  \n').text(name).raw(': ').text(value);
  }

  actions(place: Place, actions: readonly HoverAction[]): this {
    const argument = encodeURIComponent(JSON.stringify([place])).replace(/[!'()*_~]/g, percent);
    const links = actions.map(([title, icon, command]) => `[$(${icon}) ${title}](command:${command}?${argument})`);
    return this.raw('\n\n' + links.join('&nbsp;&nbsp; '));
  }
}

/** An id is foreign text too; these signs, which addresses may hold, would end the link or begin markup. */
const percent = (sign: string): string => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`;
