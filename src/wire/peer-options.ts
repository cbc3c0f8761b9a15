/** What PeerJS is told at its start, so that nothing of its defaults is left: no foreign server, no other decoder. */
import type { RegistrationOptions } from './peer.ts';
import { serializers } from './text-connection.ts';

export function peerOptions({ broker, config, token }: RegistrationOptions) {
  const secure = broker.secure ?? location.protocol === 'https:';
  const ownPort = broker.host === undefined ? location.port : '';
  return {
    host: broker.host ?? location.hostname,
    port: broker.port ?? (Number(ownPort) || (secure ? 443 : 80)),
    path: broker.path,
    secure,
    token,
    debug: 0,
    serializers,
    // always ours: PeerJS's defaults are foreign STUN and TURN servers
    config: {
      iceServers: [...config.iceServers],
      ...(config.iceTransportPolicy && { iceTransportPolicy: config.iceTransportPolicy }),
      // one path for voice and both pictures, from the first candidate on
      bundlePolicy: 'max-bundle',
      ...(config.certificate && { certificates: [config.certificate] }),
    },
  };
}
