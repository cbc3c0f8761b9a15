/** Opens an exam whose log is on this computer: lock → log → host → reception → console seats → broker and lobby. */
import { hostClock } from '../host/clock.ts';
import type { StoredRoom } from '../host/database.ts';
import { Host } from '../host/host.ts';
import { takeLock } from '../host/lock.ts';
import { LogFailure } from '../host/log.ts';
import { dexieLog } from '../host/log-dexie.ts';
import { Reception } from '../host/reception.ts';
import type { Room, RoomRefusal } from '../screens/ports.ts';
import { database } from './shelf.ts';
import { OpenRoom } from './openRoom.ts';

const refused = (why: RoomRefusal['refused'], detail = ''): RoomRefusal => ({ refused: why, detail });

async function openHost(room: StoredRoom): Promise<Host | RoomRefusal> {
  try {
    const log = await dexieLog(database, room.id);
    return await Host.open({ log, clock: hostClock, readOnly: room.state === 'imported' });
  } catch (error) {
    if (error instanceof LogFailure) return refused('broken', error.message);
    throw error;
  }
}

export async function openRoom(examId: string): Promise<Room | RoomRefusal> {
  const stored = await database.rooms.get(examId);
  if (!stored) return refused('missing');
  const release = await takeLock(`hovorna-host-${examId}`);
  if (!release) return refused('elsewhere');
  const host = await openHost(stored);
  if ('refused' in host) {
    release();
    return host;
  }
  const reception = new Reception(host);
  await reception.open();
  const room = await OpenRoom.start(stored, host, reception, release);
  return room;
}
