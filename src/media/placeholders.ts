/** A stream that stands for what will be sent later. PeerJS makes an m-line that can send only of a track it is given;
 *  these are tracks that a browser has for receiving, so no device and no audio context is touched and nothing is ever
 *  in them. They are taken off again in the turn they are put in. Knows only the order of the m-lines. */

/** The order of the m-lines, the same at both ends. */
export const slots = ['voice', 'camera', 'screen'] as const;
export type Slot = (typeof slots)[number];

export const kindOf = (slot: Slot): 'audio' | 'video' => (slot === 'voice' ? 'audio' : 'video');

export function placeholders(): MediaStream {
  const never = new RTCPeerConnection();
  const tracks = slots.map((slot) => never.addTransceiver(kindOf(slot)).receiver.track);
  never.close();
  return new MediaStream(tracks);
}
