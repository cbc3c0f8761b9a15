import { fireEvent, render, screen, waitFor, within } from '@testing-library/svelte';
import '../../ui/dialog.fixture.ts';
import { emailView } from '../../channels/email/email.fixture.ts';
import type { ExamView, TaskView } from '../../machines/projections.ts';
import Desk from './Desk.svelte';
import Observer from './Observer.svelte';
import { caseView, examView, hostNow, seatAs, taskView } from './seat.fixture.ts';

async function sit(exam: Partial<ExamView>, task?: Partial<TaskView>) {
  const host = await seatAs('candidate');
  if (task) {
    host.view('task/t1', taskView(task));
    host.view('case/t1', caseView());
    host.view('channel/t1', emailView({ deadlineAt: hostNow + 600_000 }));
  }
  host.view('exam', examView(exam));
  render(Desk, { live: host.live });
  return host;
}
const button = (name: string | RegExp) => screen.getByRole('button', { name });

describe('the candidate’s desk', () => {
  beforeEach(() => localStorage.clear());

  it('lets the briefing be confirmed only after the examiner has given it', async () => {
    const host = await sit({
      phase: 'lobby',
      active: null,
      closedGates: ['identity', 'briefing-given', 'briefing-confirmed'],
    });
    expect(screen.getByText('Dobrý den, Petra Malá')).toBeVisible();
    expect(screen.getByText(/Ověření totožnosti: zatím ne/)).toBeVisible();
    expect(button('Potvrzuji')).toBeDisabled();
    host.view('exam', examView({ phase: 'lobby', active: null, gates: { briefingGiven: { at: 5 } } }));
    await waitFor(() => expect(button('Potvrzuji')).toBeEnabled());
    await fireEvent.click(button('Potvrzuji'));
    await waitFor(() => expect(host.commands()).toContainEqual({ type: 'exam.confirmBriefing', data: {} }));
  });

  it('U-1 with calls the device check is the first part, and recording is told', async () => {
    const voices = { voices: true, pictures: false };
    const settings = { paste: false, spellcheck: false, recording: true };
    await sit({ phase: 'lobby', active: null, closedGates: ['devices'], needs: voices, settings });
    expect(screen.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent)).toEqual([
      'Zkouška zařízení',
      'Seznámení před zkouškou',
      'Co musí být splněno před zahájením',
    ]);
    expect(screen.getByText(/Zkouška zařízení: zatím ne/)).toBeVisible();
    expect(screen.getByText(/Hovory se nahrávají/)).toBeVisible();
  });

  it('U-2 without calls there is no word of devices', async () => {
    await sit({ phase: 'lobby', active: null });
    expect(screen.queryByText(/zařízení|Hovory/)).toBeNull();
  });

  it('asks to wait between tasks and says how the last one ended', async () => {
    const host = await sit({ active: null, tasks: [{ id: 't1', title: 'Kávovar', channel: 'email', state: 'ended' }] });
    host.view('task/t1', taskView({ phase: 'ended', working: false, endedAt: hostNow, end: 'handed-in' }));
    expect(await screen.findByText('Úloha „Kávovar“ skončila')).toBeVisible();
    expect(screen.getByText(/Odevzdal\(a\) jste ji/)).toBeVisible();
  });

  it('shows the task’s words alone while they are read', async () => {
    const reading = { state: 'running', limitMs: 60_000, startedAt: hostNow, deadlineAt: hostNow + 60_000 } as const;
    const host = await sit({}, { phase: 'reading', working: false, workBegunAt: 0, reading });
    expect(screen.getByRole('timer', { name: 'Čas na přečtení' })).toHaveTextContent('1:00');
    expect(screen.queryByText('Podklady')).toBeNull();
    await fireEvent.click(button('Začít hned'));
    await waitFor(() => expect(host.commands()).toContainEqual({ type: 'task.beginWork', data: {} }));
  });

  it('works: channel, task and materials, clock and position', async () => {
    await sit({}, {});
    expect(screen.getByRole('heading', { name: /Úloha 1\/2 · Kávovar a vratka/ })).toBeVisible();
    expect(screen.getByRole('timer', { name: 'Čas na práci' })).toHaveTextContent('10:00');
    expect(await screen.findByLabelText('Text odpovědi')).toBeVisible();
    expect(screen.getByText('Ceník dopravy')).toBeVisible();
  });

  it('says why time stands, above the work', async () => {
    await sit({}, { phase: 'paused', working: false, pause: 'závada v síti' });
    expect(screen.getByText(/Úloha je pozastavena, čas stojí/)).toBeVisible();
    expect(screen.getByText(/Důvod: závada v síti/)).toBeVisible();
    expect(await screen.findByLabelText('Text odpovědi')).toHaveAttribute('readonly');
  });

  it('keeps what is typed on the screen while there is no connection', async () => {
    const host = await sit({}, {});
    await fireEvent.input(await screen.findByLabelText('Text odpovědi'), { target: { value: 'Vážená paní' } });
    host.link('down');
    expect(await screen.findByText(/Bez spojení. Pracujte dál/)).toBeVisible();
    expect(screen.getByLabelText('Text odpovědi')).toHaveValue('Vážená paní');
  });

  it('brings typed text back after a reload of the page', async () => {
    const first = await sit({}, {});
    await fireEvent.input(await screen.findByLabelText('Text odpovědi'), { target: { value: 'Vážená paní' } });
    first.live.seat.close();
    document.body.replaceChildren();
    await sit({}, {});
    expect(await screen.findByLabelText('Text odpovědi')).toHaveValue('Vážená paní');
  });

  it('says a refusal in words', async () => {
    const host = await sit({}, { phase: 'reading', working: false, workBegunAt: 0 });
    await fireEvent.click(button('Začít hned'));
    await waitFor(() => expect(host.commands()).toHaveLength(1));
    host.refuse('not-now');
    expect(await screen.findByText(/Teď to nejde/)).toBeVisible();
  });

  it('hands a task in after a question', async () => {
    const host = await sit({}, {});
    await fireEvent.click(button('Odevzdat úlohu'));
    await fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Odevzdat' }));
    await waitFor(() => expect(host.commands()).toContainEqual({ type: 'task.handIn', data: {} }));
  });

  it('says what a task would end without, and begins on the way back', async () => {
    const host = await sit({}, {});
    host.view('channel/t1', { ...emailView({ deadlineAt: hostNow + 600_000 }), unfinished: 'presentation' });
    await fireEvent.click(button('Odevzdat úlohu'));
    const dialog = within(screen.getByRole('dialog'));
    expect(await dialog.findByText(/Prezentace ještě neskončila/)).toBeVisible();
    expect(dialog.getByRole('button', { name: /^Zpět k.práci$/ })).toHaveFocus();
    expect(dialog.queryByRole('button', { name: 'Odevzdat' })).toBeNull();
    await fireEvent.click(dialog.getByRole('button', { name: 'Ukončit úlohu bez prezentace' }));
    await waitFor(() => expect(host.commands()).toContainEqual({ type: 'task.handIn', data: {} }));
  });

  it('ends the exam at the candidate’s own wish, with a reason if there is one', async () => {
    const host = await sit({}, {});
    await fireEvent.click(button('Ukončit zkoušku'));
    const dialog = within(screen.getByRole('dialog'));
    expect(dialog.getByText(/zkouška končí celá/)).toBeVisible();
    await fireEvent.input(dialog.getByLabelText(/Důvod/), { target: { value: 'není mi dobře ' } });
    await fireEvent.click(dialog.getByRole('button', { name: 'Ukončit' }));
    await waitFor(() =>
      expect(host.commands()).toContainEqual({ type: 'exam.quit', data: { reason: 'není mi dobře' } }),
    );
  });

  it('says that the host cannot write, and that the work is kept here', async () => {
    const host = await sit({}, {});
    host.view('host', { halted: 'full' });
    expect(await screen.findByText(/Počítač zkoušejícího teď neukládá/)).toBeVisible();
    expect(screen.getByText(/Má plný disk\. Vaše práce zůstává uložena v tomto počítači/)).toBeVisible();
  });

  it.each([
    ['occupied', /drží jiný prohlížeč/],
    ['replaced', /převzal jiný prohlížeč/],
    ['revoked', /už neplatí/],
  ] as const)('says why it is turned away: %s', async (reason, words) => {
    const host = await sit({}, {});
    host.say({ t: 'turned-away', reason });
    expect(await screen.findByText(words)).toBeVisible();
    expect(screen.getByText(/zůstává uloženo/)).toBeVisible();
  });

  it('thanks at the end and tells no result', async () => {
    await sit({ phase: 'marking', endedAt: hostNow, active: null });
    expect(screen.getByText('Zkouška skončila. Děkujeme.')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Ukončit zkoušku' })).toBeNull();
  });

  it('opens the task’s words and the list of keys by Alt and a letter, never by a letter alone', async () => {
    await sit({}, {});
    const brief = document.getElementById('desk-brief') as HTMLDetailsElement;
    brief.open = false;
    await fireEvent.keyDown(window, { code: 'KeyZ' });
    expect(brief.open).toBe(false);
    await fireEvent.keyDown(window, { code: 'KeyZ', altKey: true });
    expect(brief.open).toBe(true);
    await fireEvent.keyDown(window, { code: 'KeyK', altKey: true });
    expect(screen.getByRole('dialog', { name: 'Klávesové zkratky' })).toBeVisible();
  });

  it('X-204 sheets are lifted from the bar of a narrow screen, by a key, too; Esc and going to work put them down', async () => {
    await sit({}, {});
    const lift = () => button(/(Ukázat|Schovat) zadání a.listy/);
    expect(lift()).toHaveAttribute('aria-expanded', 'false');
    await fireEvent.click(lift());
    expect(lift()).toHaveAttribute('aria-expanded', 'true');
    const sheets = document.getElementById(lift().getAttribute('aria-controls') ?? '');
    expect(sheets).toContainElement(document.getElementById('desk-brief'));
    await fireEvent.keyDown(document.getElementById('desk-brief') as HTMLElement, { key: 'Escape' });
    expect(lift()).toHaveAttribute('aria-expanded', 'false');
    expect(lift()).toHaveFocus();
    await fireEvent.keyDown(window, { code: 'KeyZ', altKey: true });
    expect(lift()).toHaveAttribute('aria-expanded', 'true');
    await fireEvent.keyDown(window, { code: 'Digit1', altKey: true });
    expect(lift()).toHaveAttribute('aria-expanded', 'false');
  });

  it('X-165 commands: Ctrl+K from anywhere, filtered while typing, arrows and Enter', async () => {
    await sit({}, {});
    const editor = await screen.findByLabelText('Text odpovědi');
    editor.focus();
    await fireEvent.keyDown(editor, { code: 'KeyK' });
    expect(screen.queryByRole('dialog', { name: 'Příkazy' })).toBeNull();
    await fireEvent.keyDown(editor, { code: 'KeyK', ctrlKey: true });
    const bar = within(screen.getByRole('dialog', { name: 'Příkazy' }));
    const field = bar.getByRole('combobox');
    expect(bar.getAllByRole('option').map(({ textContent }) => textContent)).toContain('Zadání Alt + Z');
    await fireEvent.input(field, { target: { value: 'zad' } });
    expect(bar.getAllByRole('option')).toHaveLength(1);
    const brief = document.getElementById('desk-brief') as HTMLDetailsElement;
    brief.open = false;
    await fireEvent.keyDown(field, { key: 'Enter' });
    await waitFor(() => expect(brief.open).toBe(true));
    expect(screen.queryByRole('dialog', { name: 'Příkazy' })).toBeNull();
    expect(brief.querySelector('summary')).toHaveFocus();
  });

  it('X-165 the list of keys is a command, too, and Esc closes', async () => {
    await sit({}, {});
    await fireEvent.keyDown(window, { code: 'KeyK', ctrlKey: true });
    const field = screen.getByRole('combobox');
    await fireEvent.input(field, { target: { value: 'klav' } });
    await fireEvent.keyDown(field, { key: 'Enter' });
    expect(await screen.findByRole('dialog', { name: 'Klávesové zkratky' })).toBeVisible();
  });

  it('shows an observer the channel without anything to press', async () => {
    const host = await seatAs('observer');
    host.view('task/t1', taskView());
    host.view('case/t1', caseView({ materials: [] }));
    host.view('channel/t1', emailView({ draft: { text: 'Vážená', subject: 'Re: x', revision: 1, at: 5 } }));
    host.view('exam', examView({ candidate: '' }));
    render(Observer, { live: host.live });
    expect(await screen.findByText('Vážená')).toBeVisible();
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(screen.queryByRole('button')).toBeNull();
  });
});
