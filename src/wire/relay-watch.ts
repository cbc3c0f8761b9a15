/** What the TURN servers that a connection asked have answered. Without this a refused credential looks like any other
 *  network that carries nothing. Knows candidates and their errors, not who is to be reached. */

export type RelayTrouble = 'relay-refused' | 'relay-silent';

/** Whatever the server itself answers is from 300 to 699; 701: it has not answered (WebRTC §4.8.2). */
const silentCode = 701;

export interface RelayWatch {
  /** Undefined while nothing speaks against the relays: one works, none is configured, or it is too early to say. */
  readonly trouble: () => RelayTrouble | undefined;
  /** Only a relay would do and none is to be had: no use in waiting for the connection. */
  readonly hopeless: Promise<void>;
}

export function watchRelays(connection: RTCPeerConnection): RelayWatch {
  const { iceServers = [], iceTransportPolicy } = connection.getConfiguration();
  const relayOnly = iceTransportPolicy === 'relay';
  const asked = iceServers.some(({ urls }) => [urls].flat().some(isRelay));
  let works = false;
  let refused = false;
  let silent = false;
  let giveUp = () => {};
  const hopeless = new Promise<void>((resolve) => (giveUp = resolve));

  connection.addEventListener('icecandidate', ({ candidate }) => {
    if (candidate?.type === 'relay') works = true;
  });
  connection.addEventListener('icecandidateerror', ({ url, errorCode }) => {
    if (!isRelay(url ?? '')) return;
    if (errorCode === silentCode) silent = true;
    else refused = true;
  });
  connection.addEventListener('icegatheringstatechange', () => {
    if (relayOnly && !works && connection.iceGatheringState === 'complete') giveUp();
  });

  return {
    trouble() {
      if (works || !asked) return undefined;
      if (refused) return 'relay-refused';
      // Chromium takes ten seconds to say that nobody has answered
      return silent || relayOnly ? 'relay-silent' : undefined;
    },
    hopeless,
  };
}

const isRelay = (url: string) => /^turns?:/.test(url);
