import { fireEvent, render, screen, within } from '@testing-library/svelte';
import '../../ui/dialog.fixture.ts';
import { TestDesk } from '../../channels/desk.fixture.svelte.ts';
import Candidate from './Candidate.svelte';
import Examiner from './Examiner.svelte';
import { Playing, goal } from './training-plan.fixture.ts';

const click = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

describe('X-180 the candidate’s plan', () => {
  it('adds, writes and places goals, says what is missing, and hands in with gaps named', async () => {
    const desk = new TestDesk();
    render(Candidate, { view: new Playing().open().see('candidate'), send: desk.send, desk });
    await click('Přidat cíl');
    expect(desk.of('training.addGoal')).toMatchObject([{ id: 'g1', week: null, revision: 1 }]);
    expect(screen.getByText('Chybí: do kdy, co udělá, podle čeho se to pozná, týden')).toBeVisible();
    await fireEvent.change(screen.getByLabelText('Týden'), { target: { value: 't2' } });
    expect(desk.of('training.placeGoal')).toEqual([{ id: 'g1', week: 't2', revision: 2 }]);
    expect(JSON.parse(desk.kept['plan'] ?? '')).toMatchObject({ revision: 2, goals: [{ week: 't2' }] });
    expect(screen.getByText(/Hana Bílá má volno: st.27\..5\./)).toBeVisible();
    await click('Odevzdat plán…');
    expect(within(screen.getByRole('dialog')).getByRole('listitem')).toHaveTextContent('Cíl 1: do kdy');
    await fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Odevzdat' }));
    expect(desk.of('training.submit')).toMatchObject([{ goals: [{ id: 'g1', week: 't2' }] }]);
  });

  it('writes the page of the lesson', async () => {
    const desk = new TestDesk();
    render(Candidate, { view: new Playing().lesson().see('candidate'), send: desk.send, desk });
    await fireEvent.click(screen.getByRole('button', { name: /Přidat položku/ }));
    const item = screen.getByRole('textbox', { name: /Položka 1/ });
    await fireEvent.input(item, { target: { value: 'číslo objednávky' } });
    await fireEvent.blur(item);
    expect(desk.of('training.showPage').at(-1)).toMatchObject({ items: [{ text: 'číslo objednávky' }] });
  });
});

describe('X-180 a plan that is not lost', () => {
  const verb = () => screen.getByLabelText(/^Co udělá/);

  it('after a reload has what the host had not heard, and tells it', async () => {
    const playing = new Playing().open().write(goal);
    const desk = new TestDesk();
    const first = render(Candidate, { view: playing.see('candidate'), send: desk.send, desk });
    await fireEvent.input(verb(), { target: { value: 'přijme reklamaci' } });
    const kept = { ...desk.kept };
    first.unmount();
    const next = new TestDesk(kept);
    render(Candidate, { view: playing.see('candidate'), send: next.send, desk: next });
    expect(verb()).toHaveValue('přijme reklamaci');
    await fireEvent.blur(verb());
    expect(next.of('training.changeGoal')).toMatchObject([{ id: 'g1', verb: 'přijme reklamaci', revision: 2 }]);
  });

  it('stands while the task is paused, and says why', async () => {
    const playing = new Playing().open().write(goal);
    const desk = new TestDesk();
    const { rerender } = render(Candidate, { view: playing.see('candidate'), send: desk.send, desk });
    await fireEvent.input(verb(), { target: { value: 'přijme reklamaci' } });
    desk.working = false;
    playing.put('task.paused', { reason: 'x' });
    await rerender({ view: playing.see('candidate'), send: desk.send, desk });
    expect(screen.getByText(/^Úloha je pozastavena/)).toBeVisible();
    expect(verb()).toHaveAttribute('readonly');
    for (const name of ['Přidat cíl', 'Odevzdat plán…']) expect(screen.getByRole('button', { name })).toBeDisabled();
    expect(desk.of('training.changeGoal')).toMatchObject([{ verb: 'přijme reklamaci' }]);
  });
});

describe('X-181 whoever marks', () => {
  it('prints the plan alone', async () => {
    const print = vi.spyOn(window, 'print').mockImplementation(() => {
      expect(document.body).toHaveClass('printing-plan');
      expect(document.querySelector('body > .plan-paper')).toHaveTextContent('najde zákazníka v evidenci');
    });
    const desk = new TestDesk();
    render(Examiner, { view: new Playing().open().submit(goal).see('examiner'), send: desk.send, desk });
    await click('Vytisknout plán');
    await vi.waitFor(() => expect(document.body).not.toHaveClass('printing-plan'));
    expect(print).toHaveBeenCalledOnce();
    expect(document.querySelector('.plan-paper')).toBeNull();
  });

  it('picks a goal of the plan or lets it be drawn; an observer does neither', async () => {
    const desk = new TestDesk();
    const playing = new Playing().open().submit({ ...goal, until: '2026-05-27' });
    const { unmount } = render(Examiner, { view: playing.see('examiner'), send: desk.send, desk });
    expect(screen.getByText(/Datum neleží v.týdnu/)).toBeVisible();
    await fireEvent.change(screen.getByLabelText(/Cíl z.odevzdaného plánu/), { target: { value: 'g1' } });
    await click('Vybrat cíl');
    await click('Vybrat losem');
    expect(desk.of('training.pick')).toEqual([{ goal: 'g1' }, { goal: null }]);
    unmount();
    render(Examiner, { view: playing.see('observer'), send: desk.send, desk });
    expect(screen.queryByRole('button')).toBeNull();
    expect(screen.queryByText(/Datum neleží/)).toBeNull();
  });
});
