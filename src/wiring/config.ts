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
});

let loaded: Promise<WireConfig> | undefined;

async function load(): Promise<WireConfig> {
  const response = await fetch(new URL('config.json', document.baseURI), { cache: 'no-cache' });
  if (!response.ok) throw new Error(`config.json: ${response.status}`);
  const { brokers, iceServers } = schema.parse(await response.json());
  return { brokers, iceServers: iceServers as readonly RTCIceServer[] };
}

/** Tried again at the next call when it could not be read. */
export function wireConfig(): Promise<WireConfig> {
  loaded ??= load().catch((error: unknown) => {
    loaded = undefined;
    throw error;
  });
  return loaded;
}
