/** Puts the parts of a page's media together; loaded as a whole where an exam has calls. */
import type { Role } from '../exam/roles.ts';
import { CallRecording } from '../media/call-recording.ts';
import { CallWatch, type Report } from '../media/call-watch.ts';
import { Devices } from '../media/devices.ts';
import { Exchange } from '../media/exchange.ts';
import { RecordingsDexie } from '../host/recordings-dexie.ts';
import { LiveMedia, type StillKeeper } from '../screens/liveMedia.svelte.ts';
import { pageMedia } from '../screens/pageMedia.svelte.ts';
import type { PageConfig } from './config.ts';
import { database } from './shelf.ts';
import { StillKeeping } from './stillKeeping.ts';

export interface MediaParts {
  readonly config: PageConfig;
  readonly listens: boolean;
  readonly examId: string | undefined;
  readonly lead: Role | undefined;
  readonly roles: () => readonly Role[];
  readonly now: () => number;
  readonly report: Report;
}

export function start({ config, listens, examId, lead, roles, now, report }: MediaParts) {
  const devices = new Devices();
  const exchange = new Exchange({ config, devices, listens });
  const watch = new CallWatch(exchange, report, now);
  const store = examId === undefined ? undefined : new RecordingsDexie(database, examId);
  let live: LiveMedia | undefined = undefined;
  const recording =
    store && lead
      ? new CallRecording({ exchange, store, lead, report, now, changed: () => live?.recordingChanged() })
      : undefined;
  const stills =
    store &&
    new StillKeeping({
      picture: (of, kind) => {
        const page = exchange.pageOf(of);
        if (roles().includes(of)) return exchange.ownPicture(kind);
        return page === undefined ? undefined : exchange.picture(page, kind);
      },
      keep: (id, picture, at) => store.addStill(id, picture, at),
    });
  live = new LiveMedia(exchange, devices, roles, stillKeeper(), recording);
  pageMedia.current = live;
  const close = () => {
    watch.close();
    recording?.close();
    exchange.close();
  };
  return { exchange, close, lookAtStills: (view: object | undefined) => stills?.look(view) };
}

/** A still is kept by the host's page, which sees the same picture: here it only gets its name. */
const stillKeeper = (): StillKeeper => () => Promise.resolve(crypto.randomUUID());
