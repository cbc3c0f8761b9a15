/** A media connection as the broker's door hands it on, so that media need not know PeerJS. `open` and `close` of PeerJS
 *  say little about the path: whoever uses it watches the RTCPeerConnection itself. */
export interface Call {
  /** The other page. */
  readonly peer: string;
  /** PeerJS has none before the answer and after the close. */
  readonly peerConnection: RTCPeerConnection | null | undefined;
  /** PeerJS's own, beside the media; the called side gets it with the path. */
  readonly dataChannel: RTCDataChannel | undefined;
  /** Without a stream: hears and has no way to send. */
  answer(stream?: MediaStream): void;
  close(): void;
  on(event: 'close', listener: () => void): unknown;
}
