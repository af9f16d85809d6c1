import type { FromReader, ToReader } from '../../core/indexing/readingProtocol';

/** A reader of documents somewhere else, to be talked to by messages. */
export interface ReaderPort {
  post(message: ToReader): void;
  /** Takes no further document, and gives its memory back. */
  end(): void;
}

export interface PortListener {
  readonly onMessage: (message: FromReader) => void;
  /** It ended without having been told to. */
  readonly onEnd: (reason: string) => void;
}

/** Rejects where a worker cannot be had. */
export type StartReader = (listener: PortListener) => Promise<ReaderPort>;
