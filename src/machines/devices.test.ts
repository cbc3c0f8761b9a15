import { describe, expect, it } from 'vitest';
import { type DeviceCheck, type DeviceNeeds, allHeard, noNeeds } from '../exam/devices.ts';
import type { ExamPlan } from '../exam/plan.ts';
import { hostAuthor } from '../exam/roles.ts';
import { type ExamContext, applyToExam, closedGates, emptyExam } from './exam-state.ts';

const voices: DeviceNeeds = { voices: true, pictures: false };
const pictures: DeviceNeeds = { voices: true, pictures: true };
const good: DeviceCheck = { microphone: 'ok', speaker: 'ok', camera: 'skipped', storage: 'ok', broker: 'ok' };

const seat = (id: 'candidate' | 'figurant' | 'examiner', place: 'console' | 'invitation') => ({
  ...{ id, role: id, place },
  lead: id === 'examiner',
});
const plan = (needs: DeviceNeeds | undefined, figurant: 'console' | 'invitation' = 'console') =>
  ({
    kind: 'exam',
    ...(needs && { needs }),
    paper: [],
    seats: [seat('examiner', 'console'), seat('figurant', figurant), seat('candidate', 'invitation')],
  }) as unknown as ExamPlan;

let at = 0;
function happen(context: ExamContext, type: string, data: object): ExamContext {
  at += 1_000;
  const fact = { id: `${at}`, at, writtenAt: at, by: hostAuthor, type, data };
  return { ...context, ...applyToExam(context, fact as never) };
}
const created = (...args: Parameters<typeof plan>) => happen(emptyExam, 'exam.created', plan(...args));
const checked = (context: ExamContext, id: string, part: Partial<DeviceCheck> = {}) =>
  happen(context, 'seat.devicesChecked', { seat: id, ...good, ...part });
const isClosed = (context: ExamContext) => closedGates(context).includes('devices');

describe('U-1 the gate of the devices', () => {
  it('opens when both sides have heard and been heard', () => {
    const one = checked(created(voices, 'invitation'), 'candidate');
    expect(isClosed(one)).toBe(true);
    expect(isClosed(checked(one, 'figurant'))).toBe(false);
  });

  it.each(['denied', 'missing', 'not-heard', 'skipped'] as const)('stays closed with a microphone %s', (microphone) => {
    expect(isClosed(checked(checked(created(voices), 'candidate', { microphone }), 'examiner'))).toBe(true);
  });

  it('wants headphones, and a camera only where there are pictures', () => {
    expect(allHeard({ ...good, speaker: 'not-heard' }, voices)).toBe(false);
    expect(allHeard(good, pictures)).toBe(false);
    expect(allHeard({ ...good, camera: 'ok' }, pictures)).toBe(true);
    expect(allHeard({ ...good, storage: 'failed', broker: 'failed' }, voices)).toBe(true);
  });

  it('is passed by the lead’s decision', () => {
    expect(isClosed(happen(created(voices), 'exam.devicesWaived', { reason: 'sluchátko na jedno ucho' }))).toBe(false);
  });
});

it('U-2 without voices, and in plans that say nothing of them, there is no gate', () => {
  expect(isClosed(created(noNeeds))).toBe(false);
  expect(isClosed(created(undefined))).toBe(false);
});

describe('U-3 a check belongs to a browser', () => {
  it('the duet checks once, by either seat of the console', () => {
    for (const id of ['examiner', 'figurant'])
      expect(isClosed(checked(checked(created(voices), 'candidate'), id))).toBe(false);
  });

  it('the newest check of the console counts', () => {
    const ready = checked(checked(created(voices), 'candidate'), 'figurant');
    expect(isClosed(checked(ready, 'examiner', { speaker: 'not-heard' }))).toBe(true);
  });

  it('the part in another browser is checked there, the console’s check says nothing of it', () => {
    const ready = checked(checked(created(voices), 'candidate'), 'examiner');
    const away = happen(ready, 'seat.handedOver', { seat: 'figurant', place: 'invitation' });
    expect(isClosed(away)).toBe(true);
    expect(isClosed(checked(away, 'figurant'))).toBe(false);
    expect(isClosed(happen(away, 'seat.handedOver', { seat: 'figurant', place: 'console' }))).toBe(false);
  });

  it('a reload keeps it, another browser does not', () => {
    const ready = checked(checked(created(voices), 'candidate'), 'examiner');
    const gone = happen(ready, 'seat.disconnected', { seat: 'candidate' });
    const same = happen(gone, 'seat.connected', { seat: 'candidate', device: 'a', name: '' });
    expect(isClosed(same)).toBe(false);
    const asked = happen(same, 'seat.asked', { seat: 'candidate', device: 'b' });
    expect(isClosed(happen(asked, 'seat.takeoverAllowed', { seat: 'candidate', device: 'b' }))).toBe(true);
  });
});

describe('U-4 troubles', () => {
  const change = (context: ExamContext, device: string, state: string) =>
    happen(context, 'seat.deviceChanged', { seat: 'candidate', device, state });

  it('one entry a device until it works again; each change once in the record', () => {
    const lost = change(change(created(voices), 'microphone', 'lost'), 'speaker', 'lost');
    const again = change(change(lost, 'microphone', 'lost'), 'microphone', 'denied');
    expect(again.seats['candidate']?.troubles.map(({ device, state }) => [device, state])).toEqual([
      ['speaker', 'lost'],
      ['microphone', 'denied'],
    ]);
    const ready = change(change(again, 'microphone', 'ready'), 'camera', 'ready');
    expect(ready.seats['candidate']?.troubles).toHaveLength(1);
    expect(ready.deviceChanges.map(({ role, device, state }) => `${role} ${device} ${state}`)).toEqual([
      'candidate microphone lost',
      'candidate speaker lost',
      'candidate microphone denied',
      'candidate microphone ready',
    ]);
  });

  it('a check that heard the device is the word that it works', () => {
    const back = checked(change(created(voices), 'microphone', 'lost'), 'candidate');
    expect(back.seats['candidate']?.troubles).toEqual([]);
    expect(back.deviceChanges.map(({ state }) => state)).toEqual(['lost', 'ready']);
  });
});
