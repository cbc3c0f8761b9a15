/** Where the broker is: public/config.json, read at run time so that the same build runs anywhere. */
import * as z from 'zod/mini';
import type { WireConfig } from '../wire/peer.ts';

const broker = z.strictObject({
  /** Absent: host, port and protocol of this page. */
  host: z.optional(z.string()),
  port: z.optional(z.int()),
  path: z.string().check(z.startsWith('/')),
  secure: z.optional(z.boolean()),
});
const schema = z.object({
  brokers: z.array(broker).check(z.minLength(1), z.maxLength(20)),
  iceServers: z.array(
    z.object({
      urls: z.union([z.string(), z.array(z.string())]),
      username: z.optional(z.string()),
      credential: z.optional(z.string()),
    }),
  ),
  /** `relay`: only through a TURN server, so that no computer learns another's address. */
  iceTransportPolicy: z.optional(z.enum(['all', 'relay'])),
});

export type PageConfig = WireConfig & { readonly certificate: RTCCertificate };

let loaded: Promise<PageConfig> | undefined;

/** One certificate for everything this page connects: media are accepted only with the fingerprint that the link has
 *  proved. */
const newCertificate = () =>
  RTCPeerConnection.generateCertificate({ name: 'ECDSA', namedCurve: 'P-256' } as EcKeyGenParams);

async function load(): Promise<PageConfig> {
  const [response, certificate] = await Promise.all([
    fetch(new URL('config.json', document.baseURI), { cache: 'no-cache' }),
    newCertificate(),
  ]);
  if (!response.ok) throw new Error(`config.json: ${response.status}`);
  const { iceServers, ...rest } = schema.parse(await response.json());
  return { ...rest, iceServers: iceServers as readonly RTCIceServer[], certificate };
}

/** Tried again at the next call when it could not be read. */
export function wireConfig(): Promise<PageConfig> {
  loaded ??= load().catch((error: unknown) => {
    loaded = undefined;
    throw error;
  });
  return loaded;
}
