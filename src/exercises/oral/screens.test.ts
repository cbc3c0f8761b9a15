import { fireEvent, render, screen, within } from '@testing-library/svelte';
import '../../ui/dialog.fixture.ts';
import { TestDesk } from '../../channels/desk.fixture.svelte.ts';
import Candidate from './Candidate.svelte';
import Examiner from './Examiner.svelte';
import { Playing } from './oral.fixture.ts';

const click = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));

describe('X-142 the candidate’s question', () => {
  it('is announced by its number, then shown as it is asked, with its time as information', async () => {
    const playing = new Playing();
    const desk = new TestDesk();
    const { rerender } = render(Candidate, { view: playing.see('candidate'), send: desk.send, desk });
    expect(screen.getByText(/Počet otázek: 3/)).toBeVisible();
    await rerender({ view: playing.ask('kanaly').see('candidate') });
    expect(screen.getByText(/Otázka 1 z.3/)).toBeVisible();
    expect(screen.getByText('Které kanály znáte?')).toBeVisible();
    expect(screen.getByText(/nic se jím nekončí/)).toBeVisible();
    await rerender({ view: playing.ask('prechod').see('candidate') });
    expect(screen.queryByText('Které kanály znáte?')).toBeNull();
    await rerender({ view: playing.put('oral.closed', { gaps: [] }).see('candidate') });
    expect(screen.getByText(/Otázky skončily/)).toBeVisible();
    expect(desk.sent).toEqual([]);
  });

  it('is not shown in writing where the case has it asked aloud', () => {
    const desk = new TestDesk();
    render(Candidate, { view: new Playing({ shows: 'number' }).ask('kanaly').see('candidate'), send: desk.send, desk });
    expect(screen.getByText('Otázku čte zkoušející nahlas.')).toBeVisible();
  });
});

describe('X-143 whoever asks', () => {
  function open(playing: Playing) {
    const desk = new TestDesk();
    const { rerender } = render(Examiner, { view: playing.see('examiner'), send: desk.send, desk });
    return { desk, show: () => rerender({ view: playing.see('examiner') }) };
  }

  it('asks the next one, judges the answer and notes it', async () => {
    const playing = new Playing();
    const { desk, show } = open(playing);
    expect(screen.queryByRole('button', { name: 'splnil(a)' })).toBeNull();
    await click('Položit otázku 1');
    expect(desk.of('oral.ask')).toEqual([{ question: 'kanaly' }]);
    playing.ask('kanaly');
    await show();
    expect(screen.getByText('vzor: telefon a chat')).toBeVisible();
    await click('nesplnil(a)');
    expect(desk.of('oral.mark')).toEqual([{ question: 'kanaly', verdict: 'not-met' }]);
    const note = screen.getByLabelText(/Poznámka k.otázce 1/);
    await fireEvent.input(note, { target: { value: 'jen telefon' } });
    await fireEvent.blur(note);
    expect(desk.of('oral.note')).toEqual([{ question: 'kanaly', note: 'jen telefon' }]);
    await click('Položit otázku 2');
    expect(desk.of('oral.ask')).toHaveLength(2);
  });

  it('sees what has been judged, what is left, and asks a question again', async () => {
    const playing = new Playing()
      .ask('kanaly')
      .put('oral.marked', { question: 'kanaly', verdict: 'met' })
      .ask('prechod');
    const { desk } = open(playing);
    expect(screen.getAllByRole('button', { name: 'splnil(a)' })[0]).toHaveAttribute('aria-pressed', 'true');
    expect(screen.getByText('Bez hodnocení: 2, 3')).toBeVisible();
    await click('Znovu ukázat otázku 1');
    expect(desk.of('oral.ask')).toEqual([{ question: 'kanaly' }]);
  });

  it('adds a question with a reason, not without one', async () => {
    const { desk } = open(new Playing().ask('kanaly'));
    await fireEvent.input(screen.getByLabelText('Znění otázky'), { target: { value: 'A video?' } });
    expect(screen.getByText('Přidat a hned položit').closest('button')).toBeDisabled();
    await fireEvent.input(screen.getByLabelText('Důvod'), { target: { value: 'nejasné' } });
    await fireEvent.submit(screen.getByLabelText('Důvod'));
    expect(desk.of('oral.add')).toEqual([{ text: 'A video?', reason: 'nejasné' }]);
  });

  it('closes with the gaps named', async () => {
    const { desk } = open(new Playing().ask('kanaly'));
    await click('Uzavřít dotazování…');
    const dialog = screen.getByRole('dialog');
    expect(within(dialog).getByText('Bez hodnocení: 1, 2, 3')).toBeVisible();
    await fireEvent.click(within(dialog).getByRole('button', { name: 'Uzavřít' }));
    expect(desk.of('oral.close')).toEqual([{}]);
  });

  it('judges after the end, but asks no more', () => {
    open(new Playing().ask('kanaly').put('task.ended', {}));
    expect(screen.getByRole('button', { name: 'splnil(a)' })).toBeEnabled();
    expect(screen.queryByRole('button', { name: /Položit|Znovu/ })).toBeNull();
  });
});
