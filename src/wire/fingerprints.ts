/** The DTLS certificates of a connection, read from its session descriptions. Knows SDP lines, nothing else. */

/** The certificates of one connection as this side sees them: `mine` from the local, `theirs` from the remote SDP. */
export interface Fingerprints {
  readonly mine: string;
  readonly theirs: string;
}

/** Every distinct SHA-256 fingerprint, so that a second one smuggled in beside the true one changes the text too. */
export function fingerprintsIn(sdp: string): string {
  const found = [...sdp.matchAll(/^a=fingerprint:sha-256 +([0-9a-f:]{95})\s*$/gim)].map((match) =>
    match[1]?.toUpperCase(),
  );
  return [...new Set(found)].sort().join(' ');
}

/** @returns undefined while either description is missing or bears no SHA-256 fingerprint. */
export function fingerprintsOf(connection: RTCPeerConnection | null): Fingerprints | undefined {
  const mine = fingerprintsIn(connection?.localDescription?.sdp ?? '');
  const theirs = fingerprintsIn(connection?.remoteDescription?.sdp ?? '');
  return mine && theirs ? { mine, theirs } : undefined;
}
