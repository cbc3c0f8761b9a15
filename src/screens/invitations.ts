/** Invitation links: the secret key stands in the URL's fragment, which is never sent to a server. */
import type { Invitation } from './ports.ts';

const keyBytes = 16;

export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(keyBytes));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');
}

/** Undefined when it is no key of ours. */
export function keyOf(text: string): Uint8Array | undefined {
  if (!/^[\w-]{22}$/.test(text)) return undefined;
  return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (sign) => sign.charCodeAt(0));
}

export const linkOf = ({ hostId, seatId, key }: Invitation): string =>
  `${location.origin}${location.pathname}#/j/${hostId}/${seatId}/${key}`;

export const invitationIn = (params: Readonly<Record<string, string | undefined>>): Invitation | undefined => {
  const { hostId = '', seatId = '', key = '' } = params;
  const whole = /^[0-9a-f]{32}$/.test(hostId) && /^[\w-]{1,64}$/.test(seatId) && keyOf(key) !== undefined;
  return whole ? { hostId, seatId, key } : undefined;
};
