import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import type { Component } from 'svelte';
import { portsDouble } from '../home/ports.fixture.ts';
import WithPorts from '../home/WithPorts.fixture.svelte';
import type { Ports } from '../ports.ts';
import { SeatDouble, examView, roomDouble } from '../room/room.fixture.ts';
import Record from './Record.svelte';
import { at, recordView } from './record.fixture.ts';

function show(views: object, outcome?: Awaited<ReturnType<Ports['openRoom']>>) {
  const room = roomDouble(new SeatDouble({ exam: examView({ phase: 'closed' }), ...views }));
  const ports = portsDouble({ openRoom: async () => outcome ?? room });
  const page = render(WithPorts, { screen: Record as Component<never>, ports, given: { params: { id: 'e1' } } });
  return { room, ...page };
}
const paper = async () => (await screen.findByRole('article')).textContent?.replace(/\s+/g, ' ') ?? '';

test('says everything that § 6a asks for', async () => {
  show({ record: recordView() });
  const text = await paper();
  for (const said of [
    'Záznam o průběhu a výsledku zkoušky',
    'Pracovník distančního servisu',
    '66-029-M',
    'Žofie Příhodová',
    '9. 3. 2001',
    'Řehoř Šťastný',
    'A/1',
    'Ústav',
    'Brno',
    '22. 11. 2026 10:00:00',
    '22. 11. 2026 10:20:00',
    'ověřena podle dokladu: cestovní pas',
    'předloženo',
    'roli představoval zkoušející ze své konzole',
    'vypršel čas',
    'nezahájena',
    'neověřováno',
    'Chybí částka',
    'zápis byl změněn',
    'Vypadl monitor (Úloha: Kávovar)',
    'Důvod: uznáno',
    'nevyhověl',
    'Pracovní znění.',
    'Kávovar S040123456',
    'Uchazeč (na vědomí)',
    `3 události, otisk poslední ${'f'.repeat(64)}`,
  ])
    expect(text).toContain(said);
  // what this exam lacks stands on the paper by name
  for (const said of [
    'Pracovní výtisk – není to úřední záznam',
    'nepotvrdil, že byl seznámen',
    'Neověřila se kritéria 1b',
  ])
    expect(text).toContain(said);
});

test('U-6 calls: checks, rules and devices that failed are printed; without calls none of it', async () => {
  const check = { microphone: 'ok', speaker: 'ok', camera: 'skipped', storage: 'ok', broker: 'failed', at } as const;
  const record = recordView({
    needs: { voices: true, pictures: false },
    settings: { paste: false, spellcheck: false, recording: true, outage: 'pause' },
    gates: { devicesWaived: { at, reason: 'sluchátko na jedno ucho' } },
    devices: [
      { role: 'figurant', check: null },
      { role: 'candidate', check },
    ],
    deviceChanges: [
      { at, role: 'candidate', device: 'microphone', state: 'lost' },
      { at: at + 5_000, role: 'candidate', device: 'microphone', state: 'ready' },
    ],
  });
  const { unmount } = show({ record });
  const text = await paper();
  for (const said of [
    'Figurant: neprovedena',
    'Uchazeč: mikrofon: v pořádku, sluchátka: v pořádku, server pro připojování: nefunguje, 22. 11. 2026 10:00:00',
    'důvod: sluchátko na jedno ucho',
    'Nahrávání hovorů a ústní obhajobyzapnuto',
    'Čas úlohy při přerušení hovorustojí',
    '10:00:00 Uchazeč: mikrofon je odpojený',
    '10:00:05 Uchazeč: mikrofon opět funguje',
  ])
    expect(text).toContain(said);
  unmount();
  show({ record: recordView() });
  expect(await paper()).not.toMatch(/zařízení|hovor/i);
});

test('E-7 M-8 the draw number, the drawn variant and recognised competences are printed', async () => {
  const [letter, ...rest] = recordView().tasks;
  const tasks = letter ? [{ ...letter, variant: 'b' }, ...rest] : [];
  const recognised = [{ competence: '2', from: 'Z-17/2025', date: '2025-06-03' }];
  const { unmount } = show({ record: recordView({ tasks, recognised }) });
  const text = await paper();
  for (const said of [
    'Losovací číslok3x9q0ab',
    '1. Kávovar (E-mail, varianta b)',
    'uznáno ze zkoušky Z-17/2025 dne 3. 6. 2025',
  ])
    expect(text).toContain(said);
  unmount();
  show({ record: recordView({ seed: '' }) });
  expect(await paper()).not.toMatch(/Losovací|varianta|uznáno ze/);
});

test('M-7 the share that was enough is printed in words, beside each competence what was met', async () => {
  const { qualification } = recordView();
  const threshold = { percent: 50, per: 'competence', origin: 'standard' } as const;
  show({ record: recordView({ qualification: { ...qualification, rule: 'threshold', threshold } }) });
  const text = await paper();
  for (const said of [
    'Vyhoví, kdo splní alespoň 50 % kritérií v každé odborné způsobilosti',
    '(práh stanoví standard)',
    'splněno 0 z 2, potřeba 1',
  ])
    expect(text).toContain(said);
});

test('before closing it is a working print, in training no record at all', async () => {
  const { unmount } = show({ record: recordView({ closedAt: 0 }) });
  expect(await paper()).toContain('Zkouška není uzavřená, hodnocení se ještě může změnit.');
  unmount();
  show({ record: recordView({ kind: 'training', closedAt: 0 }) });
  const text = await paper();
  expect(text).toContain('Cvičení – není záznam o zkoušce');
  expect(text).toContain('1. Písemně');
  expect(text).not.toMatch(/nevyhověl|Podpisy|Pracovní výtisk/);
});

test.each([
  ['examiner', 'porušení pravidel', 'Zkoušku předčasně ukončil zkoušející', 'Zdůvodnění: porušení pravidel'],
  ['candidate', '', 'Zkoušku na vlastní žádost ukončil uchazeč', 'Důvod uchazeč neuvedl.'],
] as const)('an early end by the %s stands there with its reason', async (by, reason, who, why) => {
  show({ record: recordView({ early: { by, reason, at } }) });
  const text = await paper();
  expect(text).toContain(who);
  expect(text).toContain(why);
  expect(text).toContain('co uchazeč nepředvedl, není splněno');
});

test('the log’s head is at the foot of the printed page, and goes with the record', async () => {
  const { unmount, room } = show({ record: recordView() });
  await paper();
  const foot = () => document.documentElement.style.getPropertyValue('--record-foot');
  expect(foot()).toContain('f'.repeat(64));
  unmount();
  expect(foot()).toBe('');
  await vi.waitFor(() => expect(room.close).toHaveBeenCalled());
});

test('while the exam runs there is no record yet; in another tab it says so', async () => {
  const { unmount } = show({});
  expect(await screen.findByText('Záznam vznikne, až zkouška skončí.')).toBeVisible();
  unmount();
  show({}, { refused: 'elsewhere', detail: '' });
  expect(await screen.findByText(/už má otevřenou jiná záložka/)).toBeVisible();
});

test('P-40 says why the data are kept and until when', async () => {
  show({ record: recordView({ retention: { purpose: 'zkouška', until: '2031-05-14' } }) });
  expect(await paper()).toContain('Účel: zkouška. Údaje se uchovají do 14. 5. 2031.');
});

test('M-45 a whole record prints, one that lacks something only as a working copy', async () => {
  window.print = vi.fn();
  const incomplete = show({ record: recordView() });
  expect(await screen.findByText(/Úřední výtisk zatím nejde: chyb/)).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Vytisknout' })).toBeNull();
  await userEvent.setup().click(screen.getByRole('button', { name: 'Vytisknout pracovní výtisk' }));
  incomplete.unmount();
  const { gates } = recordView();
  const results = recordView().results.map((one) => ({ ...one, verdict: 'met' as const, parts: [] }));
  show({ record: recordView({ results, gates: { ...gates, briefingConfirmed: { at } } }) });
  await userEvent.setup().click(await screen.findByRole('button', { name: 'Vytisknout' }));
  expect(await paper()).not.toContain('Pracovní výtisk');
  expect(window.print).toHaveBeenCalledTimes(2);
});

test('M-34 M-40 M-41 a commission, addenda and appeals stand in the record', async () => {
  const mark = { submittedAt: at, released: null };
  const commission = {
    members: [
      { name: 'Řehoř Šťastný', number: 'A/1', ...mark },
      { name: 'Ing. Druhý', number: 'A/2', ...mark },
      { name: 'Bc. Třetí', number: '', submittedAt: 0, released: { at, reason: 'onemocněl' } },
    ],
    ...{ agreement: { items: 4, agreed: 3, share: 0.75, kappa: 0.5, pabak: 0.5 }, settled: 1, unsettled: 0 },
  };
  const appeal = {
    id: 'a1',
    at,
    subject: 'result',
    criterion: { competence: '1', letter: 'a' },
    text: 'Uvedla jsem ji.',
  } as const;
  const decision = { at, outcome: 'upheld', by: 'Mgr. Jiný', number: 'A/9', reason: 'je v odpovědi' } as const;
  const afterwards = { addenda: [{ at, text: 'Oprava adresy' }], appeals: [{ ...appeal, decision }] };
  show({ record: recordView({ commission, afterwards, resultAfterAppeals: 'incomplete' }) });
  const text = await paper();
  for (const said of [
    'Shodná hodnocení: 3 z celkem 4 (75 %). Kappa 0,5, PABAK 0,5.',
    'Společně vyřešena 1 neshoda.',
    'uvolněn(a)',
    'Oprava adresy',
    'proti hodnocení 1a: Uvedla jsem ji.',
    'Rozhodl(a) Mgr. Jiný, A/9',
    'Výsledek po odvolání: neúplná zkouška',
  ])
    expect(text).toContain(said);
  expect(screen.getAllByText(/zkoušející$/i).length).toBeGreaterThanOrEqual(2);
});

test('X-133 prints what was filed of a task in one line', async () => {
  const filed = {
    ...{ task: 'S04', at, code: 'FIN Platba a vratka', disposition: 'Schválí vedoucí.' },
    ...{ forward: 'Vedoucí směny', promise: { what: 'Odeslání peněz', due: '2026-05-15' } },
  };
  const record = recordView();
  show({ record: { ...record, tasks: record.tasks.map((task) => ({ ...task, contacts: [filed] })) } });
  expect(await paper()).toContain(
    'Zápis 10:00:00: FIN Platba a vratka; Schválí vedoucí.; předáno: Vedoucí směny; slíbeno: Odeslání peněz, do: pátek 15. 5. 2026',
  );
});

test('X-201 prints what was made in an exercise, own words below their line, numbers as the language writes them', async () => {
  const work = [
    {
      key: 'theory.points',
      values: { points: 1, of: 3, percent: 33.3, needed: 55 },
      words: { passed: 'work.theory.notReached' },
    },
    { key: 'report.text', words: { name: 'report.text.marketing' }, values: { length: 11 }, text: 'Kampaň ano.' },
  ];
  const record = recordView();
  const [letter, ...rest] = record.tasks;
  show({ record: { ...record, tasks: letter ? [{ ...letter, work }, ...rest] : [] } });
  expect(await paper()).toContain('Body: 1 z 3, tj. 33,3 %; hranice 55 % splněna není.');
  expect(screen.getByText('Kampaň ano.').previousElementSibling).toHaveTextContent(
    'Zpětná vazba pro marketing, počet znaků 11:',
  );
  expect(screen.getAllByText('Práce v úloze')).toHaveLength(1);
});

test('G-21 G-22 G-20 who may sit it, what was adjusted and what assessors declared are printed, not why', async () => {
  const one = { seat: 'examiner', name: 'Řehoř', lead: true, here: true, at, trained: false, released: false };
  show({
    record: recordView({
      candidate: { name: 'Žofie Příhodová', birthDate: '2001-03-09', entry: 'retraining' },
      adjustments: { extraPercent: 25, other: 'větší písmo' },
      declarations: [one, { ...one, seat: 'assessor-2', name: 'Petr', released: true }],
    }),
  });
  const text = await paper();
  for (const said of [
    'účastník rekvalifikace, ověřil zkoušející',
    'prodloužený čas o 25 %; větší písmo, podle doloženého rozhodnutí',
    'Řehoř: neškolil(a)',
    'Petr: uvolněn(a) z hodnocení',
  ])
    expect(text).toContain(said);
});
