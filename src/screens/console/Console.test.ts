import '../../ui/dialog.fixture.ts';
import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { chatView } from '../../channels/chat/chat.fixture.ts';
import type { LiveRoom } from '../room/liveRoom.svelte.ts';
import Console from './Console.svelte';
import { SeatDouble, exam, playing, s09, task } from './seat.fixture.ts';

const user = userEvent.setup();
const room = { knocks: [], broker: 'registered', room: { examId: 'exam-1', readOnly: false } } as unknown as LiveRoom;

function open(views: Readonly<Record<string, unknown>> = {}, withFigurant = true) {
  const seat = new SeatDouble().show({ ...playing, ...views });
  const figurant = new SeatDouble('figurant').show({ ...playing, ...views });
  render(Console, { room, live: seat.live, figurant: withFigurant ? figurant.live : undefined });
  return { seat, figurant };
}
const first = s09.criteria[0]?.text ?? '';
const button = (name: string | RegExp) => screen.getByRole('button', { name });

beforeEach(() => localStorage.clear());

describe('marks', () => {
  it('met is given at once, with the time worked', async () => {
    const { seat } = open();
    await user.click(button(`splnil: ${first}`));
    expect(seat.sent).toEqual([
      {
        type: 'exam.mark',
        data: { task: 't1', criterion: 'prvni-odpoved', verdict: 'met', reason: '', workedMs: 60_000 },
        task: undefined,
      },
    ]);
  });
  it('not met requires a reason', async () => {
    const { seat } = open();
    await user.click(button(`nesplnil: ${first}`));
    await user.click(button('Zapsat nesplnil'));
    expect(seat.sent).toEqual([]);
    expect(screen.getByRole('alert')).toHaveTextContent('Napište důvod');
    await user.type(screen.getByLabelText('Proč nesplnil'), 'Mlčel dvě minuty{Enter}');
    expect(seat.sent[0]?.data).toMatchObject({ verdict: 'not-met', reason: 'Mlčel dvě minuty' });
  });
  it('M-50 not applicable asks for its reason', async () => {
    const { seat } = open();
    await user.click(button(`neuplatnilo se: ${first}`));
    await user.click(button('Zapsat neuplatnilo se'));
    expect(seat.sent).toEqual([]);
    await user.type(screen.getByLabelText(/nemohlo ukázat/), 'Komplikace nepřišla{Enter}');
    expect(seat.sent[0]?.data).toMatchObject({ verdict: 'not-applicable', reason: 'Komplikace nepřišla' });
  });
  it('M-52 what was measured goes into the reason where the cursor stands, and is no mark', async () => {
    const lines = [{ rangAt: 40_000, answeredAt: 46_000, longestHoldMs: 35_000 }];
    const { seat } = open({ 'channel/t1': { ...chatView(), lines } }, false);
    await user.click(button(`nesplnil: ${first}`));
    await user.type(screen.getByLabelText('Proč nesplnil'), 'Dlouho');
    await user.click(button('„nejdelší podržení 0:35“'));
    await user.click(button('„přijato po 0:06“ v\u00a00:06'));
    expect(screen.getByLabelText('Proč nesplnil')).toHaveValue(
      'Dlouho „nejdelší podržení 0:35“ „přijato po 0:06“ v\u00a00:06',
    );
    expect(seat.sent).toEqual([]);
  });
  it('M-52 evidence is added to a criterion that is met without another verdict', async () => {
    const met = { at: 50_000, verdict: 'met', reason: '', by: 'examiner', workedMs: 10_000 };
    const { seat } = open({ marking: { ...playing.marking, marks: { t1: { 'prvni-odpoved': [met] } } } });
    await user.click(button(`doložit: ${first}`));
    await user.type(screen.getByLabelText(/Čím je doloženo/), 'odpověděl hned{Enter}');
    expect(seat.sent[0]?.data).toMatchObject({ verdict: 'met', reason: 'odpověděl hned' });
  });
  it('an unfinished reason survives a reload and does not take the focus', async () => {
    const { seat } = open();
    await user.click(button(`nesplnil: ${first}`));
    await user.type(screen.getByLabelText('Proč nesplnil'), 'Pozdě');
    document.body.replaceChildren();
    render(Console, { room, live: seat.live, figurant: undefined });
    expect(screen.getByLabelText('Proč nesplnil')).toHaveValue('Pozdě');
    expect(screen.getByLabelText('Proč nesplnil')).not.toHaveFocus();
  });
  it('shows the verdict, its moment, its reason and what was given before', () => {
    const mark = (at: number, verdict: 'met' | 'not-met', reason: string) =>
      ({ at, verdict, reason, by: 'examiner', workedMs: 65_000 }) as const;
    const marks = { t1: { 'prvni-odpoved': [mark(50_000, 'met', ''), mark(60_000, 'not-met', 'Pozdě')] } };
    open({ marking: { ...playing.marking, marks } });
    expect(button(`nesplnil: ${first}`)).toHaveAttribute('aria-pressed', 'true');
    expect(screen.getAllByText(/1:05 od začátku práce/)).toHaveLength(2);
    expect(screen.getByText('Pozdě', { selector: '.reason' })).toBeInTheDocument();
    expect(screen.getByText('1 dřívější hodnocení')).toBeInTheDocument();
  });
});

describe('M-20 marks put off while one speaks', () => {
  const later = `na později: ${first}`;
  it('one tap keeps the moment and gives no verdict', async () => {
    const { seat } = open();
    await user.click(button(later));
    const data = { task: 't1', criterion: 'prvni-odpoved', workedMs: 60_000 };
    expect(seat.sent).toEqual([{ type: 'exam.deferMark', data, task: undefined }]);
  });
  it('Alt+L puts off the criterion that has the focus, and nothing without one', async () => {
    const { seat } = open();
    await user.keyboard('{Alt>}l{/Alt}');
    expect(seat.sent).toEqual([]);
    document.getElementById('criterion-t1-pricina')?.focus();
    await user.keyboard('{Alt>}l{/Alt}');
    expect(seat.sent[0]).toMatchObject({ type: 'exam.deferMark', data: { criterion: 'pricina' } });
  });
  it('is not offered to an examiner who does not play the customer', () => {
    open({}, false);
    expect(screen.queryByRole('button', { name: later })).toBeNull();
  });
  it('the tray is folded to a count and says since when each waits', () => {
    const deferred = [{ task: 't1', criterion: 'prvni-odpoved', at: 95_000, workedMs: 55_000 }];
    open({ marking: { ...playing.marking, deferred } });
    expect(screen.getByText('Na později: 1 kritérium').closest('details')).not.toHaveAttribute('open');
    expect(screen.getByText('čeká od 0:55')).toBeInTheDocument();
  });
});

describe('keys', () => {
  it('Alt and a digit marks, with Shift it asks for the reason', async () => {
    const { seat } = open();
    await user.keyboard('{Alt>}1{/Alt}');
    expect(seat.sent[0]?.data).toMatchObject({ criterion: 'prvni-odpoved', verdict: 'met' });
    await user.keyboard('{Alt>}{Shift>}[Digit2]{/Shift}{/Alt}');
    await waitFor(() => expect(screen.getByLabelText('Proč nesplnil')).toHaveFocus());
    await user.keyboard('Hádal{Enter}');
    expect(seat.sent[1]?.data).toMatchObject({ criterion: 'pricina', verdict: 'not-met', reason: 'Hádal' });
  });
  it('Alt+N says the next line from the figurant’s seat', async () => {
    const { seat, figurant } = open();
    await user.keyboard('{Alt>}n{/Alt}');
    expect(figurant.types).toEqual(['chat.send', 'customer.open']);
    expect(seat.sent).toEqual([]);
  });
  it('a letter alone fires nothing', async () => {
    const { seat, figurant } = open();
    await user.keyboard('n1pti');
    expect([...seat.sent, ...figurant.sent]).toEqual([]);
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});

describe('steering', () => {
  it('pausing and ending early refuse an empty reason', async () => {
    const { seat } = open();
    await user.click(button('Pozastavit'));
    await user.click(screen.getAllByRole('button', { name: 'Pozastavit' }).at(-1) as HTMLElement);
    expect(seat.sent).toEqual([]);
    await user.click(button('Technická závada'));
    await user.click(screen.getAllByRole('button', { name: 'Pozastavit' }).at(-1) as HTMLElement);
    expect(seat.sent).toEqual([{ type: 'task.pause', data: { reason: 'Technická závada' }, task: 't1' }]);
    await user.click(button('Ukončit zkoušku'));
    await user.click(button('Předčasně ukončit zkoušku'));
    expect(seat.types).toEqual(['task.pause']);
    await user.type(screen.getByLabelText('Zdůvodnění předčasného ukončení'), 'Požární poplach');
    await user.click(button('Předčasně ukončit zkoušku'));
    expect(seat.sent[1]).toMatchObject({ type: 'exam.endEarly', data: { reason: 'Požární poplach' } });
  });
  it('the exam cannot end in the regular way while a task runs, and says why', async () => {
    open();
    await user.click(button('Ukončit zkoušku'));
    expect(screen.getByText(/ještě běží. Nejdřív ji ukončete/)).toBeInTheDocument();
    expect(screen.getAllByRole('button', { name: 'Ukončit zkoušku' }).at(-1)).toBeDisabled();
  });
  it('an incident takes two taps', async () => {
    const { seat } = open();
    await user.click(button('Zapsat událost'));
    await user.click(button('Technická závada'));
    expect(seat.sent[0]).toMatchObject({
      type: 'exam.reportIncident',
      data: { category: 'technical', text: 'Technická závada', task: 't1' },
    });
  });
  it('time is added in minutes or seconds with a reason', async () => {
    const { seat } = open();
    await user.click(button('Přidat čas'));
    await user.clear(screen.getByLabelText('Kolik'));
    await user.type(screen.getByLabelText('Kolik'), '90');
    await user.selectOptions(screen.getByLabelText('Jednotka'), 'seconds');
    await user.click(screen.getByLabelText('Poskytnout čas navíc'));
    await user.type(screen.getByLabelText('Důvod'), 'Spadl router');
    await user.click(button('Přidat 1:30'));
    expect(seat.sent[0]?.data).toEqual({ ms: 90_000, why: 'extra', reason: 'Spadl router' });
  });
  it('the waiting tasks are listed with their times; none starts while one runs', async () => {
    const { seat } = open({
      exam: { ...exam, active: null, tasks: [{ ...exam.tasks[0], state: 'ended' }, exam.tasks[1]] },
    });
    await user.click(button('Zahájit: Druhá úloha'));
    expect(seat.sent).toEqual([{ type: 'task.start', data: {}, task: 't2' }]);
    document.body.replaceChildren();
    open();
    await user.click(button(/Úlohy .0 z.2 hotovo/));
    expect(button('Zahájit: Druhá úloha')).toBeDisabled();
    expect(screen.getByText(/Další půjde zahájit, až tuto ukončíte/)).toBeInTheDocument();
  });
  it('a lost connection is told since when, and the lost time is one click away', async () => {
    const seats = [{ ...exam.seats[0], presence: 'away', since: 88_000 }];
    const { seat } = open({ exam: { ...exam, seats } });
    expect(screen.getByText(/Uchazeč je bez spojení od/)).toBeInTheDocument();
    await user.click(button('Připsat ztracený čas (0:12)'));
    expect(seat.sent[0]).toMatchObject({ type: 'task.addTime', data: { ms: 12_000, why: 'credit' }, task: 't1' });
  });
  it('a refusal stays as a sentence', async () => {
    const { seat } = open();
    seat.answer = { ok: false, code: 'not-now' };
    await user.click(button(`splnil: ${first}`));
    expect(await screen.findByText('Teď to nejde.')).toBeInTheDocument();
  });
});

describe('columns', () => {
  it('a figurant elsewhere leaves a summary that cannot be played', () => {
    const revealed = { 'do-patku': { at: 70_000, asked: false } };
    open({ 'customer/t1': { ...playing['customer/t1'], openedAt: 1, revealed } }, false);
    expect(screen.getByText('Figurant na jiném počítači')).toBeInTheDocument();
    expect(screen.getByText(/Řečeno v 0:30 bez zeptání/)).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Stop slovo' })).toBeNull();
  });
  it('whoever leads a training session plays and marks from one seat', async () => {
    const seat = new SeatDouble('figurant', true).show(playing);
    render(Console, { room, live: seat.live, figurant: undefined });
    await user.click(button('Stop slovo'));
    await user.click(button(`splnil: ${first}`));
    expect(seat.types).toEqual(['customer.stop', 'exam.mark']);
  });
  it('late work is decided with a reason', async () => {
    const late = [
      { id: 'w', type: 'chat.send', data: { text: 'Pozdě' }, writtenAt: 90, at: 95, accepted: undefined, reason: '' },
    ];
    const { seat } = open({ 'task/t1': { ...task, late } });
    await user.click(button('Uznat'));
    await user.click(button(/^Napsáno v.limitu/));
    await user.click(screen.getAllByRole('button', { name: 'Uznat' }).at(-1) as HTMLElement);
    expect(seat.sent[0]).toMatchObject({ type: 'task.decideLate', data: { work: 'w', accepted: true }, task: 't1' });
  });
  it('late work without a text says what it holds, before anybody decides', () => {
    const kept = { writtenAt: 90, at: 95, accepted: undefined, reason: '' };
    const late = [
      { id: 'a', type: 'report.edit', data: { blocks: [{ at: 'B2', rows: [['=A1*2', '7']] }], revision: 3 }, ...kept },
      { id: 'b', type: 'report.enter', data: { figure: 'serviceLevel', period: 'whole', text: '74,14' }, ...kept },
      { id: 'c', type: 'dictation.file', data: { fields: { jmeno: 'Nováková', mesto: '' }, code: 'R' }, ...kept },
    ];
    const fields = [{ id: 'jmeno', title: 'Jméno volajícího' }];
    open({ 'task/t1': { ...task, late }, 'channel/t1': { fields, codes: [{ id: 'R', title: 'Reklamace' }] } });
    const items = screen.getAllByRole('article').filter((one) => /Pozdě přišlo/.test(one.textContent));
    const pairs = (one: HTMLElement) => [...one.querySelectorAll('dt, dd')].map(({ textContent }) => textContent);
    expect(items.map(pairs)).toEqual([
      ['Jméno volajícího', 'Nováková', 'mesto', 'prázdné', 'Kód', 'Reklamace'],
      ['Ukazatel', 'Úroveň služeb (SL)', 'Období', 'celé čtvrtletí'],
      ['Od buňky', 'B2', 'Obsah buněk', '=A1*2 | 7'],
    ]);
    expect(items.map((one) => one.querySelector('strong')?.textContent)).toEqual([
      'Pozdě přišlo: založená karta.',
      'Pozdě přišlo: zapsaný ukazatel.',
      'Pozdě přišlo: změna v\u00a0tabulce.',
    ]);
    expect(items[1]).toHaveTextContent('74,14');
  });
});
