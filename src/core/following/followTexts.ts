import type { Analysis } from '../analysis';
import { analyze, updateAnalysis, type Dossier } from '../analyze';
import type { FromReader, ToFollower } from '../indexing/readingProtocol';
import type { Lexicon } from '../lexicon';
import { layersOf } from '../placeAnalysis';
import { analysisChange } from './analysisChange';
import { edited } from './textEdit';

/** A text as it is now, and with what it is read. */
interface Followed {
  readonly analysis: Analysis;
  readonly dossier: Dossier;
  readonly path: string;
}

/**
 * The follower's side of the protocol: has the analysis of each text that is typed in, and tells how it changes. An edit of a text
 * that could not be read before is a failure, too, until the text is followed anew.
 */
export function followTexts(
  lexicon: () => Promise<Lexicon>,
  send: (message: FromReader) => void,
): (message: ToFollower) => void {
  const texts = new Map<number, Followed>();
  const answer = async (message: ToFollower): Promise<FromReader | undefined> => {
    const { id } = message;
    if (message.kind === 'leave') return void texts.delete(id);
    if (message.kind === 'follow') {
      const { text, path, knowledge } = message;
      const dossier = { lexicon: await lexicon(), ...knowledge };
      texts.set(id, { analysis: analyze(text, dossier, path), dossier, path });
      return { kind: 'followed', id };
    }
    const before = texts.get(id);
    if (!before) throw new Error('The text is not followed.');
    texts.delete(id);
    const now = afterEdit(before, message);
    texts.set(id, now);
    if (!message.isAnswerWanted) return undefined;
    return { kind: 'changed', id, change: analysisChange(layersOf(before.analysis)!, layersOf(now.analysis)!) };
  };
  let last: Promise<void> = Promise.resolve();
  return (message) => {
    last = last
      .then(() => answer(message))
      .then((answered) => answered && send(answered))
      .catch((error: unknown) => send({ kind: 'failed', id: message.id, message: String(error) }));
  };
}

function afterEdit({ analysis, dossier, path }: Followed, { edit }: Extract<ToFollower, { kind: 'edit' }>): Followed {
  const text = edited(analysis.document.text, edit);
  return { analysis: updateAnalysis(analysis, [edit], text, dossier, path), dossier, path };
}
