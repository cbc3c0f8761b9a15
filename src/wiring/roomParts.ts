/** Puts the recording of this room together; loaded when somebody begins one. */
import { RecordingsDexie } from '../host/recordings-dexie.ts';
import { Devices } from '../media/devices.ts';
import { RoomRecording } from '../media/room-recording.ts';
import { database } from './shelf.ts';

/** With devices of its own, so that it never closes the microphone of a call. */
export const roomRecording = (examId: string, now: () => number, changed: () => void): RoomRecording =>
  new RoomRecording({ devices: new Devices(), store: new RecordingsDexie(database, examId), now, changed });
