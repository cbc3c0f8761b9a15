import { Playing, stimulus } from './oral.fixture.ts';
import { oralStimulus } from './stimulus.ts';

const mark = (question: string, verdict = 'met') => ({ question, verdict });

describe('X-140 the course of oral questions', () => {
  it('keeps the order of the case: the next one, or one that was asked before', () => {
    const playing = new Playing();
    expect(playing.can('oral.asked', { question: 'prechod' })).toBe(false);
    playing.ask('kanaly');
    expect(playing.can('oral.asked', { question: 'historie' })).toBe(false);
    playing.ask('prechod').ask('kanaly');
    expect(playing.see('candidate').current).toMatchObject({ number: '1', text: 'Které kanály znáte?' });
    expect(playing.see('examiner').asking?.next).toBe('historie');
    expect(playing.can('oral.asked', { question: 'nikde' })).toBe(false);
  });

  it('is the same list for two exams', () => {
    const texts = () => new Playing().see('examiner').asking?.questions.map(({ text }) => text);
    expect(texts()).toEqual(stimulus.questions.map(({ text }) => text));
    expect(texts()).toEqual(texts());
  });

  it('judges and notes only what was asked, again and later, too', () => {
    const playing = new Playing().ask('kanaly');
    expect(playing.can('oral.marked', mark('prechod'))).toBe(false);
    playing.put('oral.marked', mark('kanaly', 'not-met')).put('oral.marked', mark('kanaly'));
    playing.put('task.ended', { why: 'time' }).put('oral.noted', { question: 'kanaly', note: 'pozdě' });
    const [first] = playing.see('examiner').asking?.questions ?? [];
    expect(first).toMatchObject({ verdict: 'met', note: 'pozdě', askedAt: 1_001_000 });
    expect(playing.can('oral.asked', { question: 'prechod' })).toBe(false);
  });

  it('is complete when each has a verdict; closing and the end of the task name the gaps', () => {
    const playing = new Playing().ask('kanaly').put('oral.marked', mark('kanaly'));
    expect(playing.see('examiner').asking?.gaps).toEqual(['2', '3']);
    playing.put('oral.closed', { gaps: ['prechod', 'historie'] });
    expect(playing.see('examiner').asking).toMatchObject({
      closed: { why: 'examiner', gaps: ['prechod', 'historie'] },
    });
    expect(playing.see('candidate')).toMatchObject({ phase: 'closed', current: null });
    expect(playing.can('oral.added', { id: 'own-1', text: 'x', reason: 'x' })).toBe(false);
  });

  it('an added question is asked at once and moves no other one', () => {
    const playing = new Playing().ask('kanaly');
    playing.put('oral.added', { id: 'own-1', text: 'A video?', reason: 'nejasné' });
    expect(playing.see('candidate').current).toMatchObject({ number: '+1', text: 'A video?', clock: null });
    const { questions, next } = playing.see('examiner').asking ?? {};
    expect(questions?.map(({ number }) => number)).toEqual(['1', '+1', '2', '3']);
    expect([questions?.[1]?.reason, next]).toEqual(['nejasné', 'prechod']);
    expect(playing.see('examiner').of).toBe(3);
  });

  it('the time of a question is information: it stands with the task and ends nothing', () => {
    const playing = new Playing().ask('kanaly').put('task.paused', {}, 10_000).put('task.resumed', {}, 60_000);
    expect((playing.see('candidate').current?.clock?.deadlineAt ?? 0) - playing.at).toBe(50_000);
    playing.put('oral.marked', mark('kanaly'), 90_000);
    expect(playing.see('candidate').phase).toBe('asking');
  });

  it('a case names each question once', () => {
    expect(oralStimulus.safeParse(stimulus).success).toBe(true);
    const twice = { ...stimulus, questions: [...stimulus.questions, ...stimulus.questions.slice(0, 1)] };
    expect(oralStimulus.safeParse(twice).error?.issues[0]?.path).toEqual(['questions', 3, 'id']);
  });
});

describe('X-141 who sees what', () => {
  const told = (playing: Playing) => {
    playing.ask('kanaly').put('oral.marked', mark('kanaly', 'not-met'));
    return playing.put('oral.noted', { question: 'kanaly', note: 'tajná poznámka' });
  };

  it('candidate and observer have the question that was asked, no list, key, verdict or note', () => {
    for (const role of ['candidate', 'observer', 'figurant'] as const) {
      expect(new Playing().see(role)).toEqual({ phase: 'waiting', of: 3, current: null, asking: null });
      const seen = JSON.stringify(told(new Playing()).see(role));
      expect(seen).toContain('Které kanály znáte?');
      expect(seen).not.toMatch(/vzor|not-met|tajná|Kdy změníte/);
    }
  });

  it('the text only where the case shows it; whoever leads a training session asks', () => {
    const playing = told(new Playing({ shows: 'number' }, 'training'));
    expect(playing.see('candidate').current).toMatchObject({ number: '1', text: null });
    expect(playing.see('figurant').asking?.questions[0]).toMatchObject({ key: 'vzor: telefon a chat' });
  });
});
