import { describe, expect, it } from 'vitest';
import { videoStimulus } from './stimulus.ts';
import { videoStimulusFor } from './video.fixture.ts';

const problems = (part: Parameters<typeof videoStimulusFor>[0]) => {
  const read = videoStimulus.safeParse(videoStimulusFor(part));
  return read.success ? [] : read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
};
const step = (id: string, after?: string[]) => ({ id, title: id, text: id, ...(after && { after }) });

describe('a video task in a scenario file', () => {
  it('may begin by phone, chat and e-mail', () => {
    expect(problems({})).toEqual([]);
    expect(problems({ contact: { kind: 'chat', handle: 'z' } })).toEqual([]);
    expect(problems({ contact: { kind: 'email', address: 'a@b.example', subject: 'x', first: 'y' } })).toEqual([]);
  });

  it('names every step, topic, answer and code once', () => {
    const camera = { topic: 'camera' as const, question: '?', answers: [{ id: 'a', text: 'x', fits: true }] };
    expect(problems({ steps: [step('a'), step('a')] })).toEqual(['steps.1.id: 2 × a']);
    expect(problems({ equipment: [camera, camera] })).toEqual(['equipment.1.topic: 2 × camera']);
    expect(problems({ equipment: [{ ...camera, answers: [...camera.answers, ...camera.answers] }] })).toEqual([
      'equipment.0.answers.1.id: 2 × a',
    ]);
    expect(
      problems({
        codes: [
          { id: 'X', title: 'x' },
          { id: 'X', title: 'y' },
        ],
      }),
    ).toEqual(['codes.1.id: 2 × X']);
  });

  it('waits for steps that are there, and for no step itself', () => {
    expect(problems({ steps: [step('a'), step('b', ['a', 'c'])] })).toEqual(['steps.1.after.1: c ∉ a, b']);
    expect(problems({ steps: [step('a', ['a'])] })).toEqual(['steps.0.after.0: a ∉ a']);
  });
});
