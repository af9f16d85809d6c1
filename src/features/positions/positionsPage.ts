import * as vscode from 'vscode';
import { topicPath } from '../../core/topics/taxonomy';
import { COMMAND } from '../../manifest';
import type { NegotiationStore } from '../../session/negotiationStore';
import { readFolder } from '../../session/readFolder';
import type { TaxonomyStore } from '../../session/taxonomyStore';
import { whyIncomplete } from '../../session/whyIncomplete';
import type { WorkspaceIndex } from '../../session/workspaceIndex';
import type { CommandRegistry } from '../../vscode/commandRegistry';
import { loadCore } from '../../session/loadCore';
import { registerPage } from '../../vscode/pages';

interface Deps {
  readonly commands: CommandRegistry;
  readonly index: WorkspaceIndex;
  readonly negotiations: NegotiationStore;
  readonly taxonomies: TaxonomyStore;
}

/** Writes down who stands where on what, and what contradicts it: a page to read, with a link to every sentence. */
export function registerPositionsPage(deps: Deps): vscode.Disposable {
  const { commands, index } = deps;
  const page = registerPage(`${vscode.l10n.t('Positions')}.md`, {
    render: () => renderPage(deps),
    uriOf: (file) => index.all().find((document) => document.file === file)?.uri,
  });
  return vscode.Disposable.from(
    page,
    commands.register(COMMAND.negotiation, async () => {
      await readFolder(index, vscode.l10n.t('Reading the folder for positions'));
      await page.show();
    }),
  );
}

async function renderPage({ index, negotiations, taxonomies }: Deps): Promise<string> {
  if (index.state === 'idle') return vscode.l10n.t('Run “Show Positions and Contradictions” to read the folder.');
  const { renderNegotiation } = await loadCore();
  const compared = await negotiations.get();
  const documents = index.all();
  const texts = new Map(documents.map((document) => [document.file, document]));
  const [first] = documents;
  const { topics } = first ? await taxonomies.get(first.uri) : { topics: [] };
  const frame = {
    documents: documents.length,
    commitments: compared.commitments,
    incomplete: whyIncomplete(index, compared),
    topicName: (id: string) =>
      topicPath(topics, id)
        .map(({ label }) => label)
        .join(' › ') || id,
    linesOf: (file: string) => texts.get(file)?.lines,
  };
  return renderNegotiation(compared.negotiation, frame, vscode.l10n.t);
}
