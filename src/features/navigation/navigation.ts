import * as vscode from 'vscode';
import { registerDefinitions } from './definitions';
import { registerEntityCommands } from './entityCommands';
import { registerHighlightsOfEntity } from './highlightsOfEntity';
import type { NavigationDeps } from './navigationDeps';
import { registerOutline } from './outline';
import { registerReferences } from './references';
import { registerRename } from './rename';
import { registerSteps } from './steps';
import { registerSymbols } from './symbols';

/** The language of navigation that programmers know, for names, references and commitments in news. */
export const registerNavigation = (deps: NavigationDeps): vscode.Disposable =>
  vscode.Disposable.from(
    registerSteps(deps),
    registerEntityCommands(deps),
    registerDefinitions(deps),
    registerReferences(deps),
    registerHighlightsOfEntity(deps),
    registerRename(deps),
    registerSymbols(deps),
    registerOutline(deps),
  );
