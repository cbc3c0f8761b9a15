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
    expect(screen.getByText(/Hana Bílá má volno: středa/)).toBeVisible();
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

describe('X-181 whoever marks', () => {
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
