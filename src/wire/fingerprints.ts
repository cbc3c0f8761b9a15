/** The DTLS certificates of a connection, read from its session descriptions. Knows SDP lines, nothing else. */

/** The certificates of one connection as this side sees them: `mine` from the local, `theirs` from the remote SDP. */
export interface Fingerprints {
  readonly mine: string;
  readonly theirs: string;
}

const sha256 = /^SHA-256 +(?:[0-9A-F]{2}:){31}[0-9A-F]{2}$/;

/** The one SHA-256 fingerprint of a description. Chromium takes the last of several, whatever their hash, and afterwards
 *  shows that one only; so everything that differs is part of the text and makes it differ too. */
export function fingerprintsIn(sdp: string): string {
  const found = [...sdp.matchAll(/^a=fingerprint:(.*)/gim)].map(([, value = '']) => {
    const said = value.trim().toUpperCase();
    return sha256.test(said) ? said.replace(/^SHA-256 +/, '') : said;
  });
  return [...new Set(found)].sort().join(' ');
}

/** @returns undefined while either description is missing or bears no fingerprint. */
export function fingerprintsOf(connection: RTCPeerConnection | null): Fingerprints | undefined {
  const mine = fingerprintsIn(connection?.localDescription?.sdp ?? '');
  const theirs = fingerprintsIn(connection?.remoteDescription?.sdp ?? '');
  return mine && theirs ? { mine, theirs } : undefined;
}
