import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { LiveSeat } from '../liveSeat.svelte.ts';
import { SeatDouble, examView } from '../room/room.fixture.ts';
import DeviceCheck from './DeviceCheck.svelte';
import { EquipmentDouble } from './equipment.fixture.ts';

const voices = { voices: true, pictures: false };

function show(part: (equipment: EquipmentDouble) => void = () => {}, needs = voices) {
  const equipment = new EquipmentDouble();
  part(equipment);
  const seat = new SeatDouble({ exam: examView({ needs }) });
  const page = render(DeviceCheck, { live: new LiveSeat(seat.seat), equipment });
  const user = userEvent.setup();
  const press = (name: string | RegExp) => user.click(screen.getByRole('button', { name: spaced(name) }));
  return { equipment, seat, page, press };
}
/** No-break spaces of Czech typography are spaces to whoever looks for a button. */
const spaced = (name: string | RegExp) =>
  typeof name === 'string' ? new RegExp(`^${name.replaceAll(/[()]/g, '\\$&').replaceAll(' ', '\\s')}$`) : name;
const stepOf = (title: string) => {
  const step = screen.getByRole('heading', { name: spaced(title) }).closest('li');
  if (!step) throw new Error(`no step ${title}`);
  return within(step);
};
const sentChecks = ({ sent }: SeatDouble) => sent.map(({ type, data }) => [type, data]);
type Press = ReturnType<typeof show>['press'];

async function hearMicrophone(press: Press) {
  await press(/Nahrát 3 vteřiny/);
  await press('Ano, slyšel(a)');
}
async function hearBothEars(press: Press) {
  await press('Pustit 1. tón');
  await press('Slyším vlevo');
  await press('Pustit 2. tón');
  await press('Slyším vpravo');
}

describe('U-7 works is said only of what was heard', () => {
  it('one click turns sound on; a whole check is sent once, by itself', async () => {
    const { press, equipment, seat } = show();
    expect(equipment.unlocked).toBe(0);
    await press('Zapnout zvuk a začít');
    expect(equipment.unlocked).toBe(1);
    expect(stepOf('Mikrofon').getByText('Zatím nezkoušeno')).toBeVisible();
    await press(/Nahrát 3 vteřiny/);
    expect(equipment.recorded).toEqual([3_000]);
    expect(equipment.played).toBe(1);
    expect(stepOf('Mikrofon').queryByText('V pořádku')).toBeNull();
    await press('Ano, slyšel(a)');
    expect(stepOf('Mikrofon').getByText('V pořádku')).toBeVisible();
    expect(seat.sent).toEqual([]);
    await hearBothEars(press);
    expect(equipment.tones).toEqual(['left', 'right']);
    await screen.findByText(/Všechno funguje/);
    expect(await screen.findByText(/Výsledek je zapsaný/)).toBeVisible();
    const whole = { microphone: 'ok', speaker: 'ok', camera: 'skipped', storage: 'ok', broker: 'ok' };
    expect(sentChecks(seat)).toEqual([['seat.reportDevices', whole]]);
  });

  it('the level moves with the voice and says so in words', async () => {
    const { press, equipment } = show();
    await press('Zapnout zvuk a začít');
    const meter = screen.getByRole('meter', { name: 'Hlasitost mikrofonu' });
    expect(meter).toHaveAttribute('value', '-70');
    expect(screen.getByText(/Zatím je ticho/)).toBeVisible();
    equipment.now = -18;
    expect(await screen.findByText('Mikrofon vás slyší.')).toBeVisible();
    expect(meter).toHaveAttribute('value', '-18');
  });

  it('a silent recording is not heard, whatever the person would say; the next one may be', async () => {
    const { press, equipment } = show((one) => (one.loudest = -80));
    await press('Zapnout zvuk a začít');
    await press(/Nahrát 3 vteřiny/);
    expect(screen.getByText(/V nahrávce je ticho/)).toBeVisible();
    expect(screen.queryByRole('button', { name: spaced('Ano, slyšel(a)') })).toBeNull();
    expect(stepOf('Mikrofon').getByText('Nefunguje')).toBeVisible();
    equipment.loudest = -20;
    await hearMicrophone(press);
    expect(stepOf('Mikrofon').getByText('V pořádku')).toBeVisible();
  });

  it('played but not heard does not work', async () => {
    const { press } = show();
    await press('Zapnout zvuk a začít');
    await press(/Nahrát 3 vteřiny/);
    await press('Ne, neslyšel(a)');
    expect(screen.getByText(/přehrání jste neslyšel/)).toBeVisible();
    expect(stepOf('Mikrofon').getByText('Nefunguje')).toBeVisible();
  });

  it.each([
    ['Neslyším nic', /Přidejte hlasitost/],
    ['Slyším vpravo', /Sluchátka nejspíš máte obráceně/],
  ])('headphones: %s in the left ear does not work, and both ears are asked again (PL-10)', async (heard, words) => {
    const { press, equipment, seat } = show();
    await press('Zapnout zvuk a začít');
    await hearMicrophone(press);
    await press('Pustit 1. tón');
    await press(heard);
    expect(screen.getByText(words)).toBeVisible();
    expect(stepOf('Sluchátka').getByText('Nefunguje')).toBeVisible();
    await waitFor(() => expect(sentChecks(seat).at(-1)?.[1]).toMatchObject({ speaker: 'not-heard' }));
    await press('Pustit 1. tón znovu');
    await press('Slyším vlevo');
    await press('Pustit 2. tón');
    await press('Slyším vpravo');
    expect(equipment.tones).toEqual(['left', 'left', 'right']);
    await waitFor(() => expect(sentChecks(seat).at(-1)?.[1]).toMatchObject({ speaker: 'ok' }));
  });

  it('where there are pictures the camera is asked for after the microphone, and seen', async () => {
    const { press, seat } = show(undefined, { voices: true, pictures: true });
    await press('Zapnout zvuk a začít');
    await hearMicrophone(press);
    await hearBothEars(press);
    expect(screen.getByText(/Ještě zbývá: kamera/)).toBeVisible();
    expect(seat.sent).toEqual([]);
    await press('Nevidím nic');
    expect(screen.getByText(/Odkryjte objektiv/)).toBeVisible();
    await press('Vidím se');
    await waitFor(() => expect(sentChecks(seat).at(-1)?.[1]).toMatchObject({ camera: 'ok' }));
  });

  it('storage and meeting server are tried for real, again on demand', async () => {
    const { press, equipment } = show((one) => (one.works = { broker: false, storage: true }));
    await press('Zapnout zvuk a začít');
    expect(await screen.findByText(/Server pro připojování neodpovídá/)).toBeVisible();
    expect(screen.getByText('Ukládání v tomto počítači funguje.')).toBeVisible();
    expect(stepOf('Ukládání a spojení').getByText('Nefunguje')).toBeVisible();
    equipment.works.broker = true;
    await press('Zkusit znovu');
    expect(await screen.findByText('Server pro připojování odpovídá.')).toBeVisible();
  });
});

describe('U-8 forbidden, missing, unplugged', () => {
  it('a forbidden microphone says how to allow it and is tried again without a reload', async () => {
    const { press, equipment, seat } = show((one) => (one.answers.microphone = 'denied'));
    await press('Zapnout zvuk a začít');
    expect(screen.getByText('Prohlížeč mikrofon nepovolil.')).toBeVisible();
    expect(screen.getByText(/Stránku načítat nemusíte/)).toBeVisible();
    await hearBothEars(press);
    await waitFor(() => expect(sentChecks(seat)[0]?.[1]).toMatchObject({ microphone: 'denied', speaker: 'ok' }));
    equipment.answers.microphone = 'ready';
    await press('Zkusit znovu');
    await hearMicrophone(press);
    await waitFor(() => expect(sentChecks(seat)[1]?.[1]).toMatchObject({ microphone: 'ok', speaker: 'ok' }));
  });

  it('no microphone at all', async () => {
    const { press } = show((one) => (one.answers.microphone = 'missing'));
    await press('Zapnout zvuk a začít');
    expect(screen.getByText(/Žádný mikrofon tu není/)).toBeVisible();
    expect(stepOf('Mikrofon').getByText('Nefunguje')).toBeVisible();
  });

  it('one that is unplugged after it worked does not work any more', async () => {
    const { press, equipment } = show();
    await press('Zapnout zvuk a začít');
    await hearMicrophone(press);
    equipment.states.microphone = 'lost';
    equipment.change();
    expect(await stepOf('Mikrofon').findByText('Nefunguje')).toBeVisible();
  });

  it('what does not go on is sent as it is', async () => {
    const { press, seat } = show((one) => (one.answers.microphone = 'missing'));
    await press('Zapnout zvuk a začít');
    await press('Odeslat výsledek, jak je');
    expect(sentChecks(seat)[0]?.[1]).toMatchObject({ microphone: 'missing', speaker: 'skipped' });
  });

  it('says when the result could not be written', async () => {
    const { press, seat } = show();
    seat.refusal = 'halted';
    await press('Zapnout zvuk a začít');
    await press('Odeslat výsledek, jak je');
    expect(await screen.findByText('Výsledek se nepodařilo zapsat.')).toBeVisible();
  });

  it('a page that is not secure explains itself and asks for nothing', () => {
    show((one) => (one.isSecure = false));
    expect(screen.getByText(/stránka není otevřená zabezpečeně/)).toBeVisible();
    expect(screen.queryByRole('button')).toBeNull();
  });
});

it('PL-10 another device is chosen; one that cannot be used leaves the one before', async () => {
  const { press, equipment } = show((one) => (one.lists.microphone = [{ id: 'a', label: 'Náhlavní souprava' }]));
  await press('Zapnout zvuk a začít');
  await hearMicrophone(press);
  const choice = screen.getByLabelText('Který mikrofon');
  expect(choice).toHaveDisplayValue('Podle nastavení počítače');
  const user = userEvent.setup();
  await user.selectOptions(choice, 'Náhlavní souprava');
  expect(equipment.chose).toEqual([['microphone', 'a']]);
  // what was heard was another one
  expect(stepOf('Mikrofon').queryByText('V pořádku')).toBeNull();
  equipment.refusesChoice = true;
  await user.selectOptions(choice, 'Podle nastavení počítače');
  expect(screen.getByText(/nepodařilo použít/)).toBeVisible();
  expect(choice).toHaveDisplayValue('Náhlavní souprava');
});

it('lets go of its devices when it is closed', () => {
  const { page, equipment } = show();
  page.unmount();
  expect(equipment.closed).toBe(1);
});
