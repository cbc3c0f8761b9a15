import { describe, expect, it } from 'vitest';
import { type MediaPlan, type MediaView, type PeerPage, noMedia } from '../exam/media.ts';
import type { Role } from '../exam/roles.ts';
import { pagePlan } from './page-plan.ts';

const view = (part: Partial<MediaPlan>): MediaView => ({
  task: 't1',
  channel: 'phone',
  plan: { ...noMedia, ...part },
  kind: 'exam',
  pictures: false,
  recorded: false,
});
const peer = (role: Role, page: string): PeerPage => ({ seat: role, role, page, fingerprint: 'AA' });
const seat = (role: Role, part: Partial<MediaPlan>) => ({ role, view: view(part) });

const talking: Partial<MediaPlan> = {
  open: ['candidate', 'figurant'],
  heard: { candidate: ['figurant'], figurant: ['candidate'] },
};
const host = [peer('examiner', 'host'), peer('figurant', 'host')];
const split = [peer('examiner', 'host'), peer('figurant', 'fig')];

describe('B-10 who sends what where', () => {
  it('in the duet one page is customer and listener', () => {
    const plan = pagePlan([seat('candidate', talking)], host);
    expect(plan.sends).toEqual({ host: { voice: true, pictures: [] } });
    expect(plan.hears).toEqual(['host']);
    expect(plan.calls).toEqual([{ own: 'candidate', other: 'figurant', page: 'host', talks: true }]);
  });

  it('a listening examiner gets both voices and sends nothing', () => {
    expect(pagePlan([seat('candidate', talking)], split).sends).toMatchObject({
      host: { voice: true },
      fig: { voice: true },
    });
    const examiner = pagePlan([seat('examiner', talking)], [peer('candidate', 'can'), peer('figurant', 'fig')]);
    expect(examiner.sends).toMatchObject({ can: { voice: false }, fig: { voice: false } });
    expect(examiner.hears).toEqual(['can', 'fig']);
    expect(examiner.microphone).toBe(false);
    expect(examiner.recorded).toEqual({ candidate: 'can', customer: 'fig' });
  });

  it('a muted voice reaches nobody, neither listener nor recording', () => {
    const muted = { ...talking, muted: ['candidate' as const] };
    expect(pagePlan([seat('candidate', muted)], split).sends).toMatchObject({
      host: { voice: false },
      fig: { voice: false },
    });
    expect(pagePlan([seat('examiner', muted)], [peer('candidate', 'can')]).recorded.candidate).toBeNull();
  });

  it('on hold nobody hears anybody, and the customer has music', () => {
    const held: Partial<MediaPlan> = { open: ['candidate', 'figurant'], heard: {}, tones: { figurant: 'hold' } };
    const plan = pagePlan([seat('examiner', held), seat('figurant', held)], [peer('candidate', 'can')]);
    expect(plan).toMatchObject({ sends: { can: { voice: false } }, hears: [], tone: 'hold', microphone: true });
    expect(plan.recorded).toEqual({ candidate: null, customer: null });
    expect(plan.calls).toEqual([{ own: 'figurant', other: 'candidate', page: 'can', talks: false }]);
  });

  it('an attended transfer: the department and the candidate hear each other, the customer does not', () => {
    const consult: Partial<MediaPlan> = {
      open: ['candidate', 'figurant', 'examiner'],
      heard: { candidate: ['examiner'], examiner: ['candidate'] },
      tones: { figurant: 'hold' },
    };
    const candidate = pagePlan([seat('candidate', consult)], split);
    expect(candidate.sends).toMatchObject({ host: { voice: true }, fig: { voice: false } });
    const department = pagePlan([seat('examiner', consult)], [peer('candidate', 'can'), peer('figurant', 'fig')]);
    expect(department).toMatchObject({
      microphone: true,
      hears: ['can'],
      recorded: { candidate: 'can', customer: 'own' },
    });
  });

  it('an observer hears what is heard and opens no microphone', () => {
    const plan = pagePlan([seat('observer', talking)], [peer('candidate', 'can'), ...host]);
    expect(plan).toMatchObject({ microphone: false, hears: ['can', 'host'] });
    expect(Object.values(plan.sends).every(({ voice }) => !voice)).toBe(true);
  });

  it('the line lab works where the customer sits, never at the candidate', () => {
    const faulty: Partial<MediaPlan> = { ...talking, faults: ['noise'] };
    expect(pagePlan([seat('figurant', faulty)], [peer('candidate', 'can')]).spoilt).toEqual({
      page: 'can',
      faults: ['noise'],
    });
    expect(pagePlan([seat('candidate', faulty)], host).spoilt).toBeNull();
  });

  it('K-33 records what is shown of the customer, a shared screen before a camera', () => {
    const at = (kinds: readonly ('camera' | 'screen')[]) =>
      pagePlan([seat('examiner', { ...talking, pictures: { figurant: kinds } })], [peer('figurant', 'fig')]);
    expect(at(['camera']).recordedPicture).toEqual({ place: 'fig', kind: 'camera' });
    expect(at(['camera', 'screen']).recordedPicture).toEqual({ place: 'fig', kind: 'screen' });
    expect(at([]).recordedPicture).toBeNull();
  });

  it('pictures go to whoever is in the call or listens', () => {
    const seen: Partial<MediaPlan> = { ...talking, pictures: { figurant: ['camera', 'screen'] } };
    const plan = pagePlan([seat('figurant', seen)], [peer('candidate', 'can'), peer('examiner', 'host')]);
    expect(plan.sends).toMatchObject({
      can: { pictures: ['camera', 'screen'] },
      host: { pictures: ['camera', 'screen'] },
    });
  });
});
