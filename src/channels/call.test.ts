/** Facts that every call shares: paths, recordings, measures, line lab, whispers. */
import { describe, expect, it } from 'vitest';
import type { Json } from '../exam/events.ts';
import type { Author, Role } from '../exam/roles.ts';
import {
  type CallContext,
  type CallFact,
  applyCall,
  callFactTypes,
  lostPath,
  mayHappen,
  newCall,
  recordingState,
  runningRecording,
} from './call.ts';
import { callCommands } from './call-commands.ts';
import { qualities } from './call-quality.ts';
import type { SessionRules } from './channel.ts';

const rules: SessionRules = { kind: 'exam', outage: 'pause', recording: true };
const commands = callCommands<SessionRules>(({ outage }) => outage === 'pause');
const author = (role: Role | 'host'): Author => ({ seat: role, role, lead: role === 'examiner' });

class Told {
  call: CallContext = newCall;
  now = 1_000_000;
  session = rules;

  fact(type: CallFact['type'], data: Json = {}, by: Role = 'examiner', agoMs = 0): boolean {
    const { now: at } = this;
    const fact = { id: 'x', at, writtenAt: at - agoMs, by: author(by), type, data } as unknown as CallFact;
    if (!mayHappen(this.call, fact, this.session)) return false;
    this.call = applyCall(this.call, fact);
    return true;
  }
  /** As its author sends it. */
  ask(by: Role, type: string, data: Json = {}, agoMs = 0): boolean {
    const spec = commands[type];
    const parsed = spec?.data.safeParse(data);
    if (!spec || !parsed?.success) return false;
    const read = parsed.data as Json;
    const whole = spec.complete?.(read, this.session, this.now, author(by), this.now - agoMs) ?? read;
    return this.fact(spec.event as CallFact['type'], whole, by, agoMs);
  }
}

describe('F-15 a lost path', () => {
  it('F-15 is lost once, whichever side says it, and back once', () => {
    const told = new Told();
    expect(told.ask('candidate', 'call.losePath', { with: 'figurant', silentMs: 1_500 })).toBe(true);
    expect(told.ask('figurant', 'call.losePath', { with: 'candidate', silentMs: 1_700 })).toBe(false);
    expect(lostPath(told.call)).toEqual({ between: ['candidate', 'figurant'], lostAt: told.now - 1_500, backAt: 0 });
    told.now += 20_000;
    expect(told.ask('figurant', 'call.restorePath', { with: 'candidate' })).toBe(true);
    expect(told.ask('candidate', 'call.restorePath', { with: 'figurant' })).toBe(false);
    expect(lostPath(told.call)).toBeUndefined();
    expect(told.call.losses.map(({ backAt }) => backAt)).toEqual([told.now]);
  });

  //  0 lost … 3,000 both ends notice it … 20,000 back … 21,000 what the end without a network wrote meanwhile arrives
  it('N-31 what the end without a network tells when it is back is no second loss, and ends none', () => {
    const told = new Told();
    told.ask('figurant', 'call.losePath', { with: 'candidate', silentMs: 3_000 });
    told.now += 17_000;
    told.ask('figurant', 'call.restorePath', { with: 'candidate' });
    told.now += 1_000;
    expect(told.ask('candidate', 'call.losePath', { with: 'figurant', silentMs: 3_100 }, 18_000)).toBe(false);
    expect(told.ask('candidate', 'call.losePath', { with: 'figurant', silentMs: 3_000 }, 800)).toBe(false);
    told.now += 9_000;
    expect(told.ask('figurant', 'call.losePath', { with: 'candidate', silentMs: 3_000 })).toBe(true);
    expect(told.ask('candidate', 'call.restorePath', { with: 'figurant' }, 10_000)).toBe(false);
    expect(told.ask('candidate', 'call.restorePath', { with: 'figurant' }, 100)).toBe(true);
    expect(told.call.losses).toHaveLength(2);
  });

  it('N-31 an outage that the host has not noticed itself is told late, with its true beginning', () => {
    const told = new Told();
    expect(told.ask('candidate', 'call.losePath', { with: 'figurant', silentMs: 500 }, 8_000)).toBe(true);
    expect(lostPath(told.call)?.lostAt).toBe(told.now - 8_500);
  });

  it('F-15 two paths are two', () => {
    const told = new Told();
    told.ask('candidate', 'call.losePath', { with: 'figurant', silentMs: 0 });
    told.ask('candidate', 'call.losePath', { with: 'examiner', silentMs: 0 });
    told.ask('candidate', 'call.restorePath', { with: 'figurant' });
    expect(lostPath(told.call)?.between).toEqual(['candidate', 'examiner']);
  });

  it.each([
    ['pause', true],
    ['run', false],
  ] as const)('F-15 the exam’s rule says whether time stands: %s', (outage, pauses) => {
    const { complete } = commands['call.losePath'] ?? {};
    const data = { with: 'figurant', silentMs: 0 };
    expect(complete?.(data, { ...rules, outage }, 1, author('candidate'), 1)).toMatchObject({ pauses });
    const coach = complete?.({ ...data, with: 'observer' }, { ...rules, outage }, 1, author('candidate'), 1);
    expect(coach).toMatchObject({ pauses: false });
  });
});

describe('F-15 recordings', () => {
  const r1 = { recording: 'r1', mime: 'audio/webm;codecs=opus' };
  const kept = { recording: 'r1', chunks: 3, bytes: 12_000, sha256: 'a'.repeat(64) };

  it('F-15 open, pause with a marked gap, and end, in this order only', () => {
    const told = new Told();
    for (const [type, data] of [
      ['call.recordingPaused', {}],
      ['call.recordingKept', kept],
      ['call.recordingStopped', { recording: 'r1' }],
    ] as const)
      expect(told.fact(type, data)).toBe(false);
    expect(told.fact('call.recordingStarted', r1)).toBe(true);
    expect(told.fact('call.recordingStarted', r1)).toBe(false);
    expect(told.fact('call.recordingResumed')).toBe(false);
    expect(recordingState(told.call)).toBe('on');
    told.fact('call.recordingPaused');
    expect(recordingState(told.call)).toBe('paused');
    expect(told.fact('call.recordingPaused')).toBe(false);
    told.now += 4_000;
    told.fact('call.recordingResumed');
    told.fact('call.recordingKept', kept);
    told.fact('call.recordingStopped', { recording: 'r1' });
    expect(recordingState(told.call)).toBe('off');
    expect(told.call.recordingPauses).toEqual([{ at: told.now - 4_000, until: told.now }]);
    expect(told.call.recordings).toMatchObject([{ id: 'r1', chunks: 3, bytes: 12_000, stoppedAt: told.now }]);
    expect(told.fact('call.recordingKept', kept)).toBe(false);
  });

  it('F-15 a gap ends with the recording', () => {
    const told = new Told();
    told.fact('call.recordingStarted', r1);
    told.fact('call.recordingPaused');
    told.now += 9_000;
    told.fact('call.recordingStopped', { recording: 'r1' });
    expect(told.call.recordingPauses[0]?.until).toBe(told.now);
  });

  it('F-15 one that a dead host left open is ended by the next', () => {
    const told = new Told();
    told.fact('call.recordingStarted', r1);
    told.fact('call.recordingFailed', { why: 'storage' });
    told.now += 5_000;
    told.fact('call.recordingStarted', { ...r1, recording: 'r2' });
    expect(told.call.recordings.map(({ stoppedAt }) => stoppedAt)).toEqual([told.now, 0]);
    expect(runningRecording(told.call)?.id).toBe('r2');
    expect(told.call.recordingFailure).toBeUndefined();
  });

  it('F-15 none where the exam does not record', () => {
    const told = new Told();
    told.session = { ...rules, recording: false };
    expect(told.fact('call.recordingStarted', r1)).toBe(false);
  });
});

describe('F-15 measures, faults, whispers', () => {
  const sample = (at: number, loss: number) => ({ at, loss, jitterMs: 4 + at, rttMs: 20, level: -30 });

  it('F-15 seconds add up by direction', () => {
    const told = new Told();
    told.ask('candidate', 'call.measure', { of: 'figurant', samples: [sample(1, 0), sample(2, 0.5)] });
    told.ask('figurant', 'call.measure', { of: 'candidate', samples: [sample(3, 0)] });
    told.ask('candidate', 'call.measure', { of: 'figurant', samples: [sample(4, 0.1)] });
    expect(qualities(told.call)).toEqual([
      { direction: 'candidate/figurant', seconds: 3, lossMean: 0.6 / 3, lossMax: 0.5, jitterMaxMs: 8, rttMeanMs: 20 },
      { direction: 'figurant/candidate', seconds: 1, lossMean: 0, lossMax: 0, jitterMaxMs: 7, rttMeanMs: 20 },
    ]);
  });

  it('F-15 talk adds up, of silences the longest stays', () => {
    const told = new Told();
    for (const longestSilenceMs of [3_000, 800])
      told.fact('call.tallied', { candidateMs: 5_000, customerMs: 4_000, bothMs: 500, longestSilenceMs });
    expect(told.call.tally).toEqual({
      candidateMs: 10_000,
      customerMs: 8_000,
      bothMs: 1_000,
      longestSilenceMs: 3_000,
    });
  });

  it('F-15 a fault is switched on once and off once, and both are facts', () => {
    const told = new Told();
    expect(told.fact('call.faultSwitched', { fault: 'noise', on: false })).toBe(false);
    told.fact('call.faultSwitched', { fault: 'noise', on: true });
    expect(told.fact('call.faultSwitched', { fault: 'noise', on: true })).toBe(false);
    told.fact('call.faultSwitched', { fault: 'drop-out', on: true });
    told.fact('call.faultSwitched', { fault: 'noise', on: false });
    expect(told.call.faults).toEqual(['drop-out']);
    expect(told.call.faultSwitches).toHaveLength(3);
  });

  it('F-10 a whisper exists in training only', () => {
    const told = new Told();
    expect(told.ask('observer', 'call.whisper', { to: 'both' })).toBe(false);
    told.session = { ...rules, kind: 'training' };
    expect(told.ask('observer', 'call.whisper', { to: 'both' })).toBe(true);
    expect(told.call.whisper).toEqual({ role: 'observer', to: 'both' });
    told.ask('observer', 'call.whisper', { to: 'nobody' });
    expect(told.call.whisper).toBeUndefined();
  });

  it('C-2 only who is concerned may say it: a candidate switches no fault and ends no recording', () => {
    const by = (role: string) =>
      Object.entries(commands)
        .filter(([, spec]) => (spec.by as readonly string[]).includes(role))
        .map(([type]) => type);
    expect(by('candidate')).toEqual(['call.losePath', 'call.restorePath', 'call.measure']);
    expect(by('observer')).toEqual(['call.whisper']);
    expect(new Set(Object.values(commands).map(({ event }) => event))).toEqual(new Set(callFactTypes));
  });

  it('C-3 a sample out of its bounds, or too many, is refused', () => {
    const told = new Told();
    const many = Array.from({ length: 61 }, (_, i) => sample(i, 0));
    for (const samples of [[], many, [sample(1, 1.1)], [{ ...sample(1, 0), level: 3 }], [{ ...sample(1, 0), x: 1 }]])
      expect(told.ask('candidate', 'call.measure', { of: 'figurant', samples })).toBe(false);
  });
});
