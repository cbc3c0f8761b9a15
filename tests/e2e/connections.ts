/** Which way a page's connections go, asked of the browser and not of the app. */
import type { BrowserContext, Page } from '@playwright/test';

declare global {
  interface Window {
    connections?: RTCPeerConnection[];
  }
}

/** From the next page on, this context keeps every RTCPeerConnection that its pages make. */
export const watchConnections = (context: BrowserContext): Promise<unknown> =>
  context.addInitScript(() => {
    const made: RTCPeerConnection[] = [];
    window.connections = made;
    window.RTCPeerConnection = class extends RTCPeerConnection {
      constructor(options?: RTCConfiguration) {
        super(options);
        made.push(this);
      }
    };
  });

export interface Way {
  /** What is on it: the link has data alone, a call has media too. */
  readonly kind: 'data' | 'media';
  readonly local: string;
  readonly remote: string;
}

/** The types of the candidate pairs in use, one for each living connection. */
export const waysOf = (page: Page): Promise<Way[]> =>
  page.evaluate(async () => {
    const ways: Way[] = [];
    for (const connection of window.connections ?? []) {
      if (connection.connectionState !== 'connected') continue;
      const stats = new Map<string, Record<string, unknown>>();
      (await connection.getStats()).forEach((one: { id: string }) => stats.set(one.id, { ...one }));
      const all = [...stats.values()];
      const chosen = all.find(({ type }) => type === 'transport')?.['selectedCandidatePairId'];
      // Firefox names the pair only in the pair itself
      const pair = stats.get(String(chosen)) ?? all.find(({ type, selected }) => type === 'candidate-pair' && selected);
      const typeOf = (end: string) => String(stats.get(String(pair?.[end]))?.['candidateType']);
      const kind = connection.getTransceivers().length > 0 ? 'media' : 'data';
      ways.push({ kind, local: typeOf('localCandidateId'), remote: typeOf('remoteCandidateId') });
    }
    return ways;
  });
