/** How data connections of PeerJS read and write here: JSON on the wire like PeerJS's own, but text at both ends, so that
 *  nothing is parsed before its size is known. Knows bytes, no messages. */
import { BufferedConnection } from 'peerjs';
import { maxFrameBytes } from './frames.ts';

class TextConnection extends BufferedConnection {
  readonly serialization = 'json';

  protected override _handleDataMessage({ data }: MessageEvent<unknown>): void {
    const isFrame = data instanceof ArrayBuffer && data.byteLength <= maxFrameBytes;
    this.emit('data', isFrame ? new TextDecoder().decode(data) : '');
  }

  protected override _send(data: unknown): void {
    if (typeof data === 'string') this._bufferedSend(new TextEncoder().encode(data).buffer);
  }
}

/** The sender of an OFFER chooses the decoder by name; whatever it says, it gets ours. */
export const serializers = {
  json: TextConnection,
  default: TextConnection,
  binary: TextConnection,
  'binary-utf8': TextConnection,
  raw: TextConnection,
};
