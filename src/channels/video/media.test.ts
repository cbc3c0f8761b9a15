/** What a video task asks of microphones and cameras, state by state. */
import { describe, expect, it } from 'vitest';
import { type MediaPlan, noMedia } from '../../exam/media.ts';
import { PlayedVideo, chatContact, examRules } from './video.fixture.ts';

const two: MediaPlan['heard'] = { candidate: ['figurant'], figurant: ['candidate'] };
const talking: Partial<MediaPlan> = { open: ['candidate', 'figurant'], heard: two, muted: [], tones: {}, pictures: {} };
const cameras = () =>
  new PlayedVideo().joined().do('candidate', 'video.camera', { on: true }).do('figurant', 'video.camera', { on: true });
const both: MediaPlan['pictures'] = { candidate: ['camera'], figurant: ['camera'] };

describe('Y-4 who hears and sees whom', () => {
  const rows: [string, () => PlayedVideo, Partial<MediaPlan>][] = [
    ['nothing before the contact', () => new PlayedVideo(), noMedia],
    [
      'tones while it rings',
      () => new PlayedVideo().do('figurant', 'video.ring'),
      { ...noMedia, tones: { candidate: 'ring', figurant: 'ringback' } },
    ],
    ['voices on the telephone', () => new PlayedVideo().answered(), talking],
    ['voices while the customer joins', () => new PlayedVideo().invited(), talking],
    ['nothing in a chat', () => new PlayedVideo({ contact: chatContact }), noMedia],
    [
      'nothing in a chat with an invitation',
      () => new PlayedVideo({ contact: chatContact }).do('candidate', 'video.invite'),
      noMedia,
    ],
    ['cameras begin off', () => new PlayedVideo().joined(), talking],
    [
      'a chat that becomes a call has voices',
      () => new PlayedVideo({ contact: chatContact }).do('candidate', 'video.invite').do('figurant', 'video.openLink'),
      talking,
    ],
    ['both cameras', cameras, { ...talking, pictures: both }],
    [
      'a screen beside the camera',
      () => cameras().do('figurant', 'video.screen', { on: true }),
      { ...talking, pictures: { candidate: ['camera'], figurant: ['camera', 'screen'] } },
    ],
    [
      'a frozen picture: nothing comes from the customer, the candidate is still seen',
      () => cameras().do('figurant', 'video.screen', { on: true }).do('figurant', 'video.freeze', { on: true }),
      { ...talking, pictures: { candidate: ['camera'] } },
    ],
    [
      'a picture that moves again',
      () => cameras().do('examiner', 'video.freeze', { on: true }).do('figurant', 'video.freeze', { on: false }),
      { ...talking, pictures: both },
    ],
    [
      'sound only',
      () => cameras().do('candidate', 'video.fallBack', { to: 'audio', why: 'frozen' }),
      { ...talking, pictures: {} },
    ],
    ['text only', () => cameras().do('candidate', 'video.fallBack', { to: 'chat', why: 'lost' }), noMedia],
    [
      'back to pictures: cameras are as they were',
      () =>
        cameras()
          .do('candidate', 'video.fallBack', { to: 'chat', why: 'lost' })
          .do('figurant', 'video.recover', { to: 'video' }),
      { ...talking, pictures: both },
    ],
    [
      'muted is heard by nobody',
      () => cameras().do('candidate', 'video.mute', { on: true }),
      { ...talking, muted: ['candidate'], pictures: both },
    ],
    ['nothing after hanging up', () => cameras().do('candidate', 'video.hangUp'), noMedia],
  ];
  it.each(rows)('%s', (_name, play, plan) => {
    const { media } = play();
    expect(media).toMatchObject(plan);
    expect(media?.heard).toEqual(plan.heard);
    expect(media?.pictures).toEqual(plan.pictures);
  });

  it('nothing once the task has ended', () => {
    const call = cameras();
    call.fact('task.ended', { why: 'time' });
    expect(call.media).toEqual(noMedia);
  });

  it('a pause by people is silence; a path that is lost opens nothing and closes nothing', () => {
    const call = cameras();
    call.fact('task.paused', { reason: 'x' });
    expect(call.media).toMatchObject({ heard: {}, open: ['candidate', 'figurant'], pictures: both });
    call.fact('task.resumed');
    call.fact('call.pathLost', { between: ['candidate', 'figurant'], lostAt: call.now, pauses: true });
    expect(call.media).toMatchObject({ heard: two, pictures: both });
  });

  it('nobody is heard in a new call as muted as in the last one, and cameras are off again', () => {
    const call = cameras().do('candidate', 'video.mute', { on: true }).do('figurant', 'video.hangUp');
    call.do('figurant', 'video.openLink');
    expect(call.media).toMatchObject({ ...talking, muted: [], pictures: {} });
  });
});

describe('Y-4 recording and coach', () => {
  it('the recording runs through contact, call and its end until it is stopped', () => {
    const call = new PlayedVideo();
    expect(call.ask('examiner', 'call.startRecording', { recording: 'r1', mime: 'audio/webm' })).toBe(true);
    call.joined();
    expect(call.media?.recording).toBe('on');
    call.do('examiner', 'call.pauseRecording');
    expect(call.media?.recording).toBe('paused');
    call.do('examiner', 'call.resumeRecording').do('candidate', 'video.hangUp');
    expect(call.media?.recording).toBe('on');
    call.fact('task.ended', { why: 'examiner' });
    call.do('examiner', 'call.stopRecording', { recording: 'r1' });
    expect(call.media?.recording).toBe('off');
  });

  it('a coach is heard in training only, as long as the call lasts', () => {
    const training = new PlayedVideo({}, { ...examRules, kind: 'training' }).joined();
    training.do('observer', 'call.whisper', { to: 'candidate' });
    expect(training.media?.heard).toEqual({
      candidate: ['figurant', 'observer'],
      figurant: ['candidate', 'observer'],
      observer: ['candidate'],
    });
    training.do('candidate', 'video.hangUp').do('figurant', 'video.openLink');
    expect(training.media?.heard).toEqual(two);
    expect(new PlayedVideo().joined().ask('observer', 'call.whisper', { to: 'candidate' })).toBe(false);
  });
});
