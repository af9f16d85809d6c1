// What these parts use lies in the file of the first of them.
import './annotating';
import type { Disposable } from 'vscode';
import { registerAgreementPage } from '../features/agreementPage/agreementPage';
import { registerBoard, type BoardPanel } from '../features/board/board';
import { registerChatTools } from '../features/chatTools/chatTools';
import { registerDisagreementLens } from '../features/disagreements/disagreementLens';
import { registerDossierFiles } from '../features/dossierFiles/dossierFiles';
import { registerExchange } from '../features/exchange/exchange';
import { registerFirstMinutes } from '../features/firstMinutes/firstMinutes';
import { registerPositionsPage } from '../features/positions/positionsPage';
import { registerPreview } from '../features/preview/preview';
import { createExchangeDocuments } from '../session/exchangeDocuments';
import type { Session } from '../session/openSession';
import type { Entrance } from './loadParts';
import { openViews, type Views } from './views';

export interface DossierPart extends Views {
  readonly board: BoardPanel;
}

/** What is seen of all documents together, and what goes out and comes in. */
export function openDossier(session: Session, { ownership: { own }, tools, preview }: Entrance): DossierPart {
  const views = openViews(session, own);
  const board = own(registerBoard(session));
  own(registerPreview({ ...session, preview }));
  const features: readonly ((session: Session) => Disposable)[] = [
    ...[registerDisagreementLens, registerAgreementPage, registerPositionsPage],
    ...[registerDossierFiles, registerFirstMinutes],
  ];
  features.forEach((register) => own(register(session)));
  own(registerExchange({ ...session, documents: createExchangeDocuments(session) }));
  own(registerChatTools({ ...session, tools }));
  return { ...views, board };
}
