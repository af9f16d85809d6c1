import type { Dossier } from '../analyze';
import { followTexts } from '../following/followTexts';
import { lazily } from '../lazyParts';
import { loadLexicon } from '../lexicon';
import type { ReadData } from '../readData';
import { readFacts, type DocumentToRead } from './documentFacts';
import { encodeFacts } from './factsRecord';
import type { FromReader, ToReader } from './readingProtocol';

/** The reader's side of the protocol: takes each message and answers by `send`. It knows no thread and no file system. */
export function answerReading(send: (message: FromReader) => void): (message: ToReader) => void {
  const knowledges = new Map<number, Omit<Dossier, 'lexicon'>>();
  const data = askForData(send);
  const lexicon = lazily(() => loadLexicon(data.read));
  const follow = followTexts(lexicon, send);
  const read = async (document: DocumentToRead, knowledge: number): Promise<Uint8Array> =>
    encodeFacts(readFacts(document, { lexicon: await lexicon(), ...knowledges.get(knowledge)! }));
  return (message) => {
    if (message.kind === 'data') return data.take(message.path, message.bytes);
    if (message.kind === 'knowledge') return void knowledges.set(message.id, message.knowledge);
    if (message.kind !== 'read') return follow(message);
    const { id } = message;
    read(message.document, message.knowledge).then(
      (record) => send({ kind: 'record', id, record }),
      (error: unknown) => send({ kind: 'failed', id, message: String(error) }),
    );
  };
}

interface AskedData {
  readonly read: ReadData;
  take(path: string, bytes: Uint8Array | undefined): void;
}

/** A worker can reach no file of its own in the browser, so that all of them are asked for. */
function askForData(send: (message: FromReader) => void): AskedData {
  const waiting = new Map<string, (bytes: Uint8Array | undefined) => void>();
  return {
    read: (path) =>
      new Promise((resolve, reject) => {
        waiting.set(path, (bytes) => (bytes ? resolve(bytes) : reject(new Error(`${path} cannot be read.`))));
        send({ kind: 'wanted', path });
      }),
    take: (path, bytes) => waiting.get(path)?.(bytes),
  };
}
