import * as vscode from 'vscode';
import type { FileEdit } from '../../session/dossierFile';
import type { Entity } from '../../core/entities/entity';
import { marksAt } from '../../core/marks/marksOf';
import type { Mention } from '../../core/recognition/mention';
import { ENTITY_TYPES, type EntityType } from '../../core/recognition/mention';
import { COMMAND, type PlaceArgument } from '../../manifest';
import type { AnalysisStore } from '../../session/analysisStore';
import type { AnnotationStore } from '../../session/annotationStore';
import { dossierPathOf } from '../../session/dossierPath';
import type { GlossaryStore } from '../../session/glossaryStore';
import type { MarkStore } from '../../session/markStore';
import { askFor, pickOne } from '../../vscode/ask';
import type { CommandRegistry } from '../../vscode/commandRegistry';
import { loadCore } from '../../session/loadCore';
import { localized } from '../../vscode/localized';
import { typeName } from '../../vscode/names';
import { say, targetOf } from '../../vscode/target';

interface Deps {
  readonly commands: CommandRegistry;
  readonly analyses: AnalysisStore;
  readonly annotations: AnnotationStore;
  readonly marks: MarkStore;
  readonly glossaries: GlossaryStore;
}

/** "This is …", "same as …", "not an entity": what a person knows about a name goes into the dossier's glossary. */
export function registerCorrectEntity(deps: Deps): vscode.Disposable {
  return vscode.Disposable.from(
    deps.commands.register(COMMAND.thisIs, (place) => thisIs(deps, place)),
    deps.commands.register(COMMAND.sameAs, (place) => sameAs(deps, place)),
    deps.commands.register(COMMAND.notAnEntity, (place) => notAnEntity(deps, place)),
  );
}

async function thisIs(deps: Deps, place: PlaceArgument): Promise<void> {
  const name = await nameAt(deps, place);
  if (!name) return;
  const type = await pickType(name);
  const canonical = type && (await askForName(name));
  if (!type || !canonical) return;
  const { addAlias, addEntity } = await loadCore();
  await write(deps, name, (yaml) =>
    canonical === name.text ? addEntity(yaml, canonical, type) : addAlias(yaml, canonical, type, name.text),
  );
}

async function sameAs(deps: Deps, place: PlaceArgument): Promise<void> {
  const name = await nameAt(deps, place);
  const entity = name && (await pickEntity(deps, name));
  if (!name || !entity) return;
  const { addAlias } = await loadCore();
  await write(deps, name, (yaml) => addAlias(yaml, entity.name, entity.type, name.text));
}

async function notAnEntity(deps: Deps, place: PlaceArgument): Promise<void> {
  const name = await nameAt(deps, place);
  if (!name) return;
  const { addNotEntity } = await loadCore();
  await write(deps, name, (yaml) => addNotEntity(yaml, name.text));
}

/** A name in a text, found by a rule or selected by a person. */
interface Name {
  readonly document: vscode.TextDocument;
  /** As a reader sees it. */
  readonly text: string;
  readonly mention: Mention | undefined;
  readonly entity: Entity | undefined;
}

async function nameAt({ marks }: Deps, place: PlaceArgument): Promise<Name | undefined> {
  const target = await targetOf(place);
  if (!target) return undefined;
  const { document, span } = target;
  const found = marksAt(await marks.ready(document), span).find((mark) => mark.kind === 'mention');
  const selected = document.getText().slice(span.start, span.end).replace(/\s+/g, ' ').trim();
  if (found && (selected === '' || found.mention.text === selected)) {
    return { document, text: found.mention.text, mention: found.mention, entity: found.entity };
  }
  if (selected !== '') return { document, text: selected, mention: undefined, entity: undefined };
  say(vscode.l10n.t('Put the cursor on a name, or select one, first.'));
  return undefined;
}

async function write(deps: Deps, { document, text }: Name, edit: (yaml: string) => FileEdit): Promise<void> {
  const root = dossierPathOf(document.uri)?.root;
  if (!root) throw new Error(vscode.l10n.t('The glossary is kept in the file’s folder: open that folder first.'));
  const outcome = await deps.glossaries.rewriteReversibly(root, (yaml) => Promise.resolve(edit(yaml)));
  if (outcome.kind === 'refused') throw new Error(localized(outcome.message));
  await deps.annotations.applyAll([], [outcome.rewrite]);
  say(vscode.l10n.t('Noted “{0}” in .rapporteur/entities.yaml; everything is read again.', text));
}

async function pickType({ text, mention }: Name): Promise<EntityType | undefined> {
  const items = ENTITY_TYPES.map((type) => ({
    type,
    label: typeName(type),
    description: type === mention?.type ? vscode.l10n.t('as it is marked now') : '',
  }));
  const title = vscode.l10n.t('“{0}” is a…', text);
  return (await pickOne(items, { title }))?.type;
}

const askForName = ({ text, entity }: Name): Thenable<string | undefined> =>
  askFor({
    title: vscode.l10n.t('Full name of “{0}”', text),
    prompt: vscode.l10n.t('The name under which all its forms are listed'),
    value: entity?.name ?? text,
  });

async function pickEntity({ analyses }: Deps, { document, text, mention, entity }: Name): Promise<Entity | undefined> {
  const others = (analyses.get(document)?.analysis.entities ?? []).filter(
    (other) => other.id !== entity?.id && other.type !== 'date' && other.type !== 'amount',
  );
  const likeliest = (other: Entity): number => (other.type === mention?.type ? 0 : 1);
  const items = others
    .toSorted((a, b) => likeliest(a) - likeliest(b) || a.name.localeCompare(b.name))
    .map((other) => ({
      other,
      label: other.name,
      description: typeName(other.type),
      detail: other.aliases.join(', '),
    }));
  const title = vscode.l10n.t('“{0}” is the same as…', text);
  return (await pickOne(items, { title, matchOnDescription: true, matchOnDetail: true }))?.other;
}
