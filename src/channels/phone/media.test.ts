/** Who hears whom in every situation of a telephone task, as a table; and that an exam's observer is never heard. */
import { describe, expect, it } from 'vitest';
import { type MediaPlan, noMedia } from '../../exam/media.ts';
import { phoneMedia } from './media.ts';
import { PlayedPhone, examRules, inCall, trainingRules } from './phone.fixture.ts';

const first = { line: 'first' };
const second = { line: 'second' };
const rings = () => new PlayedPhone().do('figurant', 'phone.ring', first);
const dials = (number = '000 111 222') =>
  new PlayedPhone({ direction: 'outbound' }).do('candidate', 'phone.dial', { number });
const held = () => inCall().do('candidate', 'phone.hold');
const asks = (kind: 'blind' | 'attended', rules = examRules) =>
  inCall({}, rules).do('candidate', 'phone.transfer', { department: 'servis', kind });
const twoLines = () => inCall().do('figurant', 'phone.ring', second).do('candidate', 'phone.answer', second);
const whispers = (to: string, call = inCall({}, trainingRules)) => call.do('observer', 'call.whisper', { to });

const both: Partial<MediaPlan> = {
  open: ['candidate', 'figurant'],
  heard: { candidate: ['figurant'], figurant: ['candidate'] },
};
const music: Partial<MediaPlan> = { open: ['candidate', 'figurant'], tones: { figurant: 'hold' } };

const table: readonly [string, () => PlayedPhone, Partial<MediaPlan>][] = [
  ['nothing yet', () => new PlayedPhone(), {}],
  ['in: rings', rings, { tones: { candidate: 'ring', figurant: 'ringback' } }],
  ['in: missed', () => rings().pass(30_000), {}],
  ['in: talks', () => inCall(), both],
  ['out: rings at the customer', () => dials(), { tones: { candidate: 'ringback', figurant: 'ring' } }],
  ['out: rings at nobody', () => dials('999'), { tones: { candidate: 'ringback' } }],
  ['out: talks', () => dials().do('figurant', 'phone.answer', first), both],
  ['candidate muted', () => inCall().do('candidate', 'phone.mute', { on: true }), { ...both, muted: ['candidate'] }],
  ['customer muted', () => inCall().do('figurant', 'phone.mute', { on: true }), { ...both, muted: ['figurant'] }],
  ['on hold', held, music],
  ['resumed', () => held().do('candidate', 'phone.resume', first), both],
  [
    'held and muted stays muted',
    () => held().do('candidate', 'phone.mute', { on: true }),
    { ...music, muted: ['candidate'] },
  ],
  [
    'a second call waits',
    () => inCall().do('figurant', 'phone.ring', second),
    { ...both, tones: { candidate: 'waiting' } },
  ],
  [
    'a second call waits while the first is on hold',
    () => held().do('figurant', 'phone.ring', second),
    { ...music, tones: { candidate: 'waiting', figurant: 'hold' } },
  ],
  ['on the second line, the first is held', twoLines, both],
  ['both held', () => twoLines().do('candidate', 'phone.hold'), music],
  [
    'the second rings alone',
    () => inCall().do('figurant', 'phone.ring', second).do('figurant', 'phone.hangUp', first),
    { tones: { candidate: 'ring', figurant: 'ringback' } },
  ],
  [
    'attended: the department rings',
    () => asks('attended'),
    { ...music, tones: { candidate: 'ringback', figurant: 'hold', examiner: 'ring' } },
  ],
  [
    'attended: the examiner is the department',
    () => asks('attended').do('examiner', 'phone.joinTransfer'),
    {
      ...music,
      open: ['candidate', 'figurant', 'examiner'],
      heard: { candidate: ['examiner'], examiner: ['candidate'] },
    },
  ],
  ['attended: the figurant is the department', () => asks('attended').do('figurant', 'phone.joinTransfer'), both],
  ['attended: taken back', () => asks('attended').do('candidate', 'phone.takeBack'), both],
  [
    'attended: refused',
    () => asks('attended').do('examiner', 'phone.refuseTransfer'),
    { ...music, tones: { candidate: 'waiting', figurant: 'hold' } },
  ],
  [
    'attended: passed on',
    () => asks('attended').do('examiner', 'phone.joinTransfer').do('candidate', 'phone.completeTransfer'),
    { open: ['figurant', 'examiner'], heard: { figurant: ['examiner'], examiner: ['figurant'] } },
  ],
  [
    'passed on to the same person',
    () => asks('attended').do('figurant', 'phone.joinTransfer').do('candidate', 'phone.completeTransfer'),
    {},
  ],
  ['blind: the department rings', () => asks('blind'), { ...music, tones: { figurant: 'ringback', examiner: 'ring' } }],
  [
    'blind: passed on',
    () => asks('blind').do('examiner', 'phone.joinTransfer'),
    { open: ['figurant', 'examiner'], heard: { figurant: ['examiner'], examiner: ['figurant'] } },
  ],
  [
    'blind: customer and department part',
    () => asks('blind').do('examiner', 'phone.joinTransfer').do('examiner', 'phone.hangUp', first),
    {},
  ],
  [
    'blind: passed on while another customer waits',
    () =>
      twoLines()
        .do('candidate', 'phone.transfer', { department: 'servis', kind: 'blind' })
        .do('examiner', 'phone.joinTransfer'),
    music,
  ],
  [
    'blind: comes back',
    () => asks('blind').pass(30_000),
    { ...music, tones: { candidate: 'waiting', figurant: 'hold' } },
  ],
  [
    'training: who plays the customer hears the department ring',
    () => asks('attended', trainingRules),
    { ...music, tones: { candidate: 'ringback', figurant: 'ring' } },
  ],
  ['after the call', () => inCall().do('candidate', 'phone.hangUp', first), {}],
  [
    'training: a coach whispers to the candidate and hears both',
    () => whispers('candidate'),
    {
      open: ['candidate', 'figurant', 'observer'],
      heard: { candidate: ['figurant', 'observer'], figurant: ['candidate', 'observer'], observer: ['candidate'] },
    },
  ],
  [
    'training: a coach speaks to both',
    () => whispers('both'),
    {
      open: ['candidate', 'figurant', 'observer'],
      heard: {
        candidate: ['figurant', 'observer'],
        figurant: ['candidate', 'observer'],
        observer: ['candidate', 'figurant'],
      },
    },
  ],
  [
    'training: on hold a coach speaks with the candidate alone',
    () => whispers('both').do('candidate', 'phone.hold'),
    {
      open: ['candidate', 'figurant', 'observer'],
      heard: { candidate: ['observer'], observer: ['candidate'] },
      tones: { figurant: 'hold' },
    },
  ],
  ['training: a coach stops', () => whispers('both').do('observer', 'call.whisper', { to: 'nobody' }), both],
  ['training: whispering ends with the call', () => whispers('both').do('figurant', 'phone.hangUp', first), {}],
];

describe('F-10 who hears whom', () => {
  it.each(table)('F-10 %s', (_, play, plan) => {
    expect(phoneMedia(play().state)).toEqual({ ...noMedia, ...plan });
  });

  it('F-10 in an exam nobody whispers, in no situation', () => {
    for (const [name, play] of table) {
      const call = play();
      if (call.context.session.kind === 'training') continue;
      expect(call.ask('observer', 'call.whisper', { to: 'candidate' }), name).toBe(false);
      expect(call.ask('examiner', 'call.whisper', { to: 'both' }), name).toBe(false);
    }
  });

  it('F-10 while the recording stands or runs, and which faults are on, is told', () => {
    const call = inCall().do('examiner', 'call.startRecording', { recording: 'r1', mime: 'audio/webm' });
    expect(phoneMedia(call.state).recording).toBe('on');
    call.do('examiner', 'call.pauseRecording').do('examiner', 'call.switchFault', { fault: 'noise', on: true });
    expect(phoneMedia(call.state)).toMatchObject({ recording: 'paused', faults: ['noise'] });
  });
});
