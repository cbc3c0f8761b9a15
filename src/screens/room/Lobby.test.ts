import '../devices/pageEquipment.fixture.ts';
import '../../ui/dialog.fixture.ts';
import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { gateKinds } from '../../machines/exam-state.ts';
import type { SeatView } from '../../machines/projections.ts';
import type { Room } from '../ports.ts';
import { LiveRoom } from './liveRoom.svelte.ts';
import Lobby from './Lobby.svelte';
import { SeatDouble, examView, roomDouble, seatView } from './room.fixture.ts';

function show(view = examView(), part: Partial<Room> = {}) {
  const lead = new SeatDouble({ exam: view });
  const room = new LiveRoom(roomDouble(lead, part));
  render(Lobby, { live: room.lead, room });
  return { user: userEvent.setup(), lead, room };
}
const knock = { id: 'k1', name: 'Ivo', wish: 'observer', words: 'jelen talent 84' };

test('starting too early says what is missing and starts nothing', async () => {
  const { user, lead } = show();
  expect(screen.queryByText(/Ještě nelze začít/)).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Zahájit zkoušku' }));
  expect(screen.getByText(/Ještě nelze začít/)).toBeVisible();
  for (const missing of [
    /ověřit totožnost/,
    /lékařské potvrzení$/,
    /přečíst uchazeči/,
    /počkat, až uchazeč/,
    /připojí/,
  ])
    expect(screen.getAllByText(missing).length).toBeGreaterThan(0);
  expect(lead.sent).toEqual([]);
});

test('each gate sends its command, identity by the kind of document only', async () => {
  const { user, lead } = show();
  await user.selectOptions(screen.getByLabelText('Druh dokladu'), 'passport');
  await user.click(screen.getByRole('button', { name: 'Potvrdit totožnost' }));
  await user.click(screen.getByRole('button', { name: 'Potvrdit předložení' }));
  await user.click(screen.getByRole('button', { name: /vše přečetl/ }));
  expect(lead.sent).toEqual([
    { type: 'exam.checkIdentity', data: { document: 'passport' } },
    { type: 'exam.confirmMedical', data: {} },
    { type: 'exam.giveBriefing', data: {} },
  ]);
  expect(screen.queryByLabelText(/číslo/i)).toBeNull();
});

test('with all gates open it starts; a refusal is shown', async () => {
  const { user, lead } = show(examView({ closedGates: [] }));
  lead.refusal = 'halted';
  await user.click(screen.getByRole('button', { name: 'Zahájit zkoušku' }));
  expect(lead.sent).toEqual([{ type: 'exam.start', data: {} }]);
  expect(screen.getByText(/Poslední úkon se neprovedl/)).toHaveTextContent('nemůže ukládat');
});

test('training has one gate: somebody to train', () => {
  show(examView({ kind: 'training', closedGates: ['candidate-here'], briefing: [] }));
  expect(screen.getByText('Uchazeč je připojen')).toBeVisible();
  expect(screen.queryByText('Totožnost ověřena')).toBeNull();
});

test('the candidate’s invitation is open with link and QR code, and the short code is grouped', async () => {
  show();
  expect(await screen.findByDisplayValue('https://192.168.1.5/#/j/candidate')).toBeVisible();
  expect(screen.getByRole('img', { name: /QR kód/ })).toBeVisible();
  expect(screen.getByText('ABCD 2345')).toBeVisible();
});

test('a second browser on a seat gets in only by decision', async () => {
  const asked = [...examView().seats.slice(0, 2), seatView({ presence: 'here', name: 'Žofie', asking: 'dev-2' })];
  const { user, lead } = show(examView({ seats: asked }));
  await user.click(screen.getByRole('button', { name: 'Předat místo' }));
  await user.click(within(screen.getByText(/žádá jiný prohlížeč/).closest('li')!).getByText('Odmítnout'));
  expect(lead.sent).toEqual([
    { type: 'seat.allowTakeover', data: { seat: 'candidate', device: 'dev-2' } },
    { type: 'seat.refuseTakeover', data: { seat: 'candidate', device: 'dev-2' } },
  ]);
});

test('the figurant’s seat is handed over and taken back', async () => {
  const { user, lead } = show();
  await user.click(screen.getByRole('button', { name: /Předat figuranta/ }));
  lead.show('exam', examView({ seats: [seatView({ id: 'figurant', role: 'figurant' })] }));
  await user.click(await screen.findByRole('button', { name: /Vzít figuranta zpět/ }));
  expect(lead.sent.map(({ data }) => data)).toEqual([
    { seat: 'figurant', place: 'invitation' },
    { seat: 'figurant', place: 'console' },
  ]);
});

test('a knock shows the words, and an observer gets a seat opened for them', async () => {
  const { user, lead, room } = show(examView(), { knocks: [knock] });
  expect(screen.getByText('jelen talent 84')).toBeVisible();
  expect(screen.getByLabelText('Místo')).toHaveDisplayValue(/nové místo pozorovatele/);
  await user.click(screen.getByRole('button', { name: 'Pustit dál: Ivo' }));
  expect(lead.sent).toEqual([{ type: 'seat.open', data: { seat: 'observer-1', role: 'observer' } }]);
  expect(room.room.admit).toHaveBeenCalledWith('k1', 'observer-1');
  await user.click(screen.getByRole('button', { name: 'Odmítnout: Ivo' }));
  expect(room.room.refuse).toHaveBeenCalledWith('k1');
});

test('nobody becomes a candidate when that seat is taken', () => {
  const taken = [seatView({ presence: 'here', name: 'Žofie' })];
  show(examView({ seats: taken }), { knocks: [{ ...knock, wish: 'candidate' }] });
  expect(screen.queryByRole('button', { name: /Pustit dál/ })).toBeNull();
  expect(screen.getByLabelText('Místo')).toHaveDisplayValue(/Žádné volné místo/);
});

describe('G-20 the declarations of those who assess', () => {
  const lead = { seat: 'examiner', name: 'Eva', lead: true, here: true, at: 0, trained: false, released: false };
  const away = { ...lead, seat: 'assessor-2', name: 'Petr', lead: false, here: false };
  const asked = (independence = [lead, away]) => show(examView({ independence, closedGates: ['independence'] }));

  test('are given here for the console, and awaited from elsewhere', async () => {
    const { user, lead: seat } = asked();
    expect(screen.getByText('Petr').closest('p')).toHaveTextContent('čeká se na prohlášení');
    await user.click(screen.getByRole('button', { name: 'Neškolil(a) jsem: Eva' }));
    expect(screen.queryByRole('button', { name: /jsem: Petr/ })).toBeNull();
    expect(seat.sent).toEqual([{ type: 'exam.declareIndependence', data: { seat: 'examiner', trained: false } }]);
  });

  test('whoever has trained is released, and the lead is told to give the exam away', async () => {
    const { user, lead: seat } = asked([
      { ...lead, at: 1, trained: true },
      { ...away, at: 1, trained: true },
    ]);
    expect(screen.getByText(/zkoušku nesmí vést/)).toHaveTextContent(/s\sjiným zkoušejícím/);
    await user.click(screen.getByRole('button', { name: /^Uvolnit z\shodnocení: Petr/ }));
    expect(seat.sent).toMatchObject([{ type: 'exam.releaseAssessor', data: { seat: 'assessor-2' } }]);
  });

  test('are not asked for where the plan does not', () => {
    show();
    expect(screen.queryByText('Zkoušející uchazeče neškolili')).toBeNull();
  });
});

test('G-26 every closed gate says what to do', () => {
  const declared = { seat: 'examiner', name: 'Eva', lead: true, here: true, at: 0, trained: false, released: false };
  const needs = { voices: true, pictures: false };
  show(examView({ needs, independence: [declared], closedGates: [...gateKinds] }));
  const doing = [/Dejte mu pozvánku/, /Podívejte se/, /Nechte si/, /Získejte/, /Přečtěte/, /Požádejte/, /Vyzkoušejte/];
  expect(doing).toHaveLength(gateKinds.length);
  for (const said of doing) expect(screen.getByText(said)).toBeVisible();
});

test('G-25 the public is shut out with a reason, and let in again', async () => {
  const { user, lead } = show();
  await user.click(screen.getByText('Vyloučit veřejnost'));
  await user.type(await screen.findByLabelText('Důvod'), 'hygienický důvod');
  await user.click(screen.getByRole('button', { name: 'Vyloučit veřejnost' }));
  lead.show('exam', examView({ closedToPublic: { at: 0, reason: 'hygienický důvod' } }));
  expect(await screen.findByText(/Veřejnost je vyloučena/)).toHaveTextContent('hygienický důvod');
  await user.click(screen.getByRole('button', { name: 'Znovu připustit veřejnost' }));
  expect(lead.sent).toEqual([
    { type: 'exam.closePublic', data: { reason: 'hygienický důvod' } },
    { type: 'exam.openPublic', data: {} },
  ]);
});

test('G-24 the protocol to sign stands in place of the lobby, which is there again afterwards', async () => {
  const { user, lead } = show(examView({ gates: { briefingGiven: { at: 1 }, briefingConfirmed: { at: 2 } } }));
  expect(screen.queryByRole('button', { name: /^Protokol/ })).toBeNull();
  lead.show('protocol', {
    qualification: { name: 'Pracovník', code: '66-029-M' },
    candidate: { name: 'Žofie Příhodová', birthDate: '2001-03-09' },
    authority: { examiner: 'Řehoř Šťastný', number: '', organisation: '' },
    ...{ exam: 'e1', place: 'Brno', givenAt: 1, confirmedAt: 2 },
    briefing: [{ id: 'prava', title: 'Práva', text: 'Máte práva.' }],
  });
  await user.click(await screen.findByRole('button', { name: /^Protokol/ }));
  const paper = await screen.findByRole('article', {}, { timeout: 5_000 });
  await vi.waitFor(() => expect(paper).toHaveTextContent('Máte práva.'), 5_000);
  expect(paper).toHaveTextContent(/Řehoř ŠťastnýZkoušející.*Žofie PříhodováUchazeč/);
  expect(screen.queryByText('Než zkouška začne')).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Zpět do místnosti' }));
  expect(screen.getByText('Než zkouška začne')).toBeVisible();
});

describe('U-1 the gate of the devices', () => {
  const good = { microphone: 'ok', speaker: 'ok', camera: 'skipped', storage: 'ok', broker: 'ok', at: 0 } as const;
  const voices = { voices: true, pictures: false };
  const [examiner, figurant] = examView().seats as [SeatView, SeatView];

  test('says of both sides what their checks found, and opens the check of this screen', async () => {
    const seats = [{ ...examiner, devices: good }, figurant, seatView({ devices: { ...good, microphone: 'denied' } })];
    const { user } = show(examView({ needs: voices, closedGates: ['devices'], seats }));
    const gate = within(screen.getByText('Zařízení vyzkoušena').closest('li')!);
    expect(gate.getByText(/mikrofon: bez povolení v\sprohlížeči, sluchátka: v\spořádku/)).toBeVisible();
    // and at the seat
    expect(screen.getAllByText(/mikrofon: bez povolení/)).toHaveLength(2);
    // the duet's headset was heard from the examiner's seat
    expect(gate.getByText(/mikrofon: v\spořádku/)).toHaveTextContent('Figurant');
    await user.click(screen.getByRole('button', { name: 'Zahájit zkoušku' }));
    expect(screen.getByText(/Ještě nelze začít/).nextElementSibling).toHaveTextContent('vyzkoušet mikrofon');
    await user.click(gate.getByRole('button', { name: /Vyzkoušet zařízení na této obrazovce/ }));
    expect(screen.getByRole('dialog', { name: 'Zkouška zařízení' })).toBeVisible();
  });

  test('passes with a reason only', async () => {
    const { user, lead } = show(examView({ needs: voices, closedGates: ['devices'] }));
    await user.click(screen.getByText('Začít bez zkoušky zařízení'));
    await user.click(screen.getByRole('button', { name: /Pustit dál bez/ }));
    expect(lead.sent).toEqual([]);
    await user.type(screen.getByLabelText('Důvod'), 'jen na jedno ucho');
    await user.click(screen.getByRole('button', { name: /Pustit dál bez/ }));
    expect(lead.sent).toEqual([{ type: 'exam.waiveDevices', data: { reason: 'jen na jedno ucho' } }]);
    lead.show('exam', examView({ needs: voices, closedGates: [], gates: { devicesWaived: { at: 0, reason: 'x' } } }));
    expect(await screen.findByText(/Bez zkoušky zařízení rozhodnutím/)).toBeVisible();
    expect(screen.getByText('Všechno je připravené.')).toBeVisible();
  });

  test('a training session offers the check and asks for none', async () => {
    show(examView({ kind: 'training', needs: voices, closedGates: [] }));
    expect(screen.getByRole('heading', { name: 'Zkouška zařízení' })).toBeVisible();
    expect(screen.queryByText('Zařízení vyzkoušena')).toBeNull();
  });

  test('U-2 without voices there is neither', () => {
    show();
    expect(screen.queryByText('Zařízení vyzkoušena')).toBeNull();
    expect(screen.queryByText('Zkouška zařízení')).toBeNull();
  });
});
