import * as vscode from 'vscode';
import type { Quoted } from '../../core/answers/answer';
import type { PlaceInFile } from '../../core/navigation/entityAcross';
import type { LocatedDocument } from '../../session/documentsAtHand';
import { currentText } from '../../session/currentText';
import { loadCore } from '../../session/loadCore';
import { chatTool } from './chatTool';
import type { ChatToolDeps } from './chatTools';

/** Where somebody or something is mentioned, by any form of the name. */
export const findMentionsTool = (deps: ChatToolDeps): vscode.LanguageModelTool<unknown> =>
  chatTool(
    deps,
    () => vscode.l10n.t('Finding mentions in the dossier'),
    async (documents, input) => {
      const { mentionPlaces, mentionsAnswer, readMentionsQuestion } = await loadCore();
      const question = readMentionsQuestion(input);
      if (!question) return 'The input needs a "name": the person, country, organization or agreement to look for.';
      const places = mentionPlaces(documents, question);
      const sentences = await sentencesOf(documents, places.places);
      return mentionsAnswer(documents, places, ({ file, span }) => sentences.get(file)?.(span));
    },
  );

type SentenceAt = (span: PlaceInFile['span']) => Quoted;

/** The sentences of the files that hold the places; the index knows where they are, only the files what they say. */
async function sentencesOf(
  documents: readonly LocatedDocument[],
  places: readonly PlaceInFile[],
): Promise<ReadonlyMap<string, SentenceAt>> {
  const { ledgerSentence, parseDocument } = await loadCore();
  const wanted = new Set(places.map(({ file }) => file));
  const read = documents
    .filter(({ file }) => wanted.has(file))
    .map(async ({ file, uri }): Promise<[string, SentenceAt][]> => {
      const text = await currentText(uri);
      if (text === undefined) return [];
      const document = parseDocument(text);
      return [[file, (span) => ledgerSentence(document, span)]];
    });
  return new Map((await Promise.all(read)).flat());
}
