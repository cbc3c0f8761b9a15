/** The key that the host's browser signs evidence files with: made once, kept in the database, never readable. */
import { type KeyPair, newKeyPair } from '../exam/signatures.ts';
import { database } from './shelf.ts';

export async function browserKey(): Promise<KeyPair> {
  const known = await database.keys.get('host');
  if (known) return known.pair;
  const pair = await newKeyPair();
  // another tab may have been faster: then its key is the one
  await database.keys.add({ id: 'host', pair }).catch(() => undefined);
  return (await database.keys.get('host'))?.pair ?? pair;
}
