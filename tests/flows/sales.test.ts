/** Orders, complaints and money at the desk through host and seats: what an operator may decide alone, what the superior
 *  decides, what the law gives. Looks at messages, not at a screen. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Json } from '../../src/exam/events.ts';
import type { WorkplaceView, WorkplaceWatch } from '../../src/workplace/projections.ts';
import { type ExamInMemory, startExam, world } from './exam.ts';

afterEach(() => vi.useRealTimers());

const desk = (exam: ExamInMemory) => exam.seat('candidate').view('workplace') as unknown as WorkplaceView;
const watch = (exam: ExamInMemory) => exam.seat('examiner').view('workplace') as unknown as WorkplaceWatch;

/** Work has begun, the customer of the order is verified. */
async function withCustomer(task: string, customer: string, order: string): Promise<ExamInMemory> {
  const exam = await startExam({ cases: [task], plan: { world: world(), seed: 'k3x9q0ab' } });
  await exam.do('examiner', 'task.start', {}, task);
  await exam.do('candidate', 'task.beginWork', {}, task);
  await verify(exam, task, customer, order);
  return exam;
}
async function verify(exam: ExamInMemory, task: string, customer: string, order: string): Promise<void> {
  const { postcode = '' } = world().customers.find(({ id }) => id === customer) ?? {};
  await exam.do('candidate', 'register.open', { customer, by: 'customer', query: customer }, task);
  await exam.do('candidate', 'register.check', { customer, number: order, item: 'postcode', value: postcode }, task);
}

describe('X-110 what an operator may decide alone', () => {
  it('HU-16 a voucher of 500 Kč is given, one of 501 Kč waits for the superior', async () => {
    const exam = await withCustomer('S04', 'Z-10037', 'EJ2026-03302');
    const ask = (amount: number) =>
      exam.ask('candidate', 'voucher.issue', { customer: 'Z-10037', amount, reason: 'omluva' }, 'S04');
    expect(await ask(501)).toMatchObject({ ok: false });
    const request = { what: 'voucher', of: 'Z-10037', amount: 501, reason: 'dvě chyby' };
    await exam.do('candidate', 'approval.ask', request, 'S04');
    expect(await ask(501)).toMatchObject({ ok: false });
    const [approval] = watch(exam).tasks[0]?.sales.approvals ?? [];
    expect(
      await exam.ask('candidate', 'approval.decide', { approval: 'A-1', granted: true, note: '' }, 'S04'),
    ).toMatchObject({
      code: 'forbidden',
    });
    await exam.do('examiner', 'approval.decide', { approval: approval?.id ?? '', granted: true, note: 'ano' }, 'S04');
    expect(desk(exam).sales.approvals).toMatchObject([{ granted: true, note: 'ano' }]);
    expect(await ask(501)).toMatchObject({ ok: true });
    expect(await ask(100)).toMatchObject({ ok: false }); // once a case
  });

  it('IT-23 the refund of S04 is above the limit, and no more goes back than was paid', async () => {
    const exam = await withCustomer('S04', 'Z-10037', 'EJ2026-03302');
    const refund = (amount: number) =>
      exam.ask('candidate', 'refund.issue', { order: 'EJ2026-03302', amount, reason: 'odstoupení' }, 'S04');
    expect(await refund(13_239)).toMatchObject({ ok: false });
    // nor by parts
    expect(await refund(9_000)).toMatchObject({ ok: true });
    expect(await refund(4_000)).toMatchObject({ ok: false });
    const request = { what: 'refund', of: 'EJ2026-03302', amount: 13_239, reason: 'odstoupení' };
    await exam.do('candidate', 'approval.ask', request, 'S04');
    await exam.do('examiner', 'approval.decide', { approval: 'A-1', granted: true, note: '' }, 'S04');
    expect(await refund(4_239)).toMatchObject({ ok: true });
    expect(await refund(1)).toMatchObject({ ok: false });
    expect(watch(exam).tasks[0]?.sales.refunds).toMatchObject([{ amount: 9_000 }, { amount: 4_239 }]);
  });

  it('IT-23 money goes back the way it came: the voucher of S16 as a voucher, told only once it has been done', async () => {
    const exam = await withCustomer('S16', 'Z-10041', 'EJ2026-03871');
    expect(JSON.stringify(desk(exam))).not.toContain('voucher","amount');
    const refund = (amount: number) =>
      exam.do('candidate', 'refund.issue', { order: 'EJ2026-03871', amount, reason: 'withdrawal' }, 'S16');
    await refund(600);
    expect(desk(exam).sales.refunds[0]?.back).toEqual([{ by: null, amount: 600 }]);
    const back = { order: 'EJ2026-03871', reason: 'withdrawal', byAgreement: false };
    await exam.do('candidate', 'order.return', back, 'S16');
    await refund(3890);
    expect(desk(exam).sales.refunds.map((one) => one.back)).toEqual([
      [{ by: 'voucher', amount: 600 }],
      [
        { by: 'voucher', amount: 400 },
        { by: 'card', amount: 3490 },
      ],
    ]);
  });
});

describe('X-111 an order’s life', () => {
  it('IT-22 a shipped order is not cancelled; a delivered one goes back by right within 14 days, then by agreement', async () => {
    const exam = await withCustomer('S16', 'Z-10041', 'EJ2026-03871');
    await verify(exam, 'S16', 'Z-10061', 'EJ2026-04018');
    const cancel = await exam.ask('candidate', 'order.cancel', { order: 'EJ2026-04018', reason: 'ztráta' }, 'S16');
    expect(cancel).toMatchObject({ ok: false });
    const back = (order: string, byAgreement = false) =>
      exam.ask('candidate', 'order.return', { order, reason: 'nelíbí se', byAgreement }, 'S16');
    const order = desk(exam).register.customers[0]?.particulars?.orders[0];
    expect(order?.rights).toMatchObject({ withdrawUntil: '2026-05-18', canWithdraw: true });
    expect(await back('EJ2026-03871')).toMatchObject({ ok: true });
    expect(await back('EJ2026-03871')).toMatchObject({ ok: false });
    await verify(exam, 'S16', 'Z-10021', 'EJ2026-01187');
    expect(await back('EJ2026-01187')).toMatchObject({ ok: false });
    expect(await back('EJ2026-01187', true)).toMatchObject({ ok: true });
  });

  it('a company is no consumer, and nobody’s order is touched before identity is verified', async () => {
    const exam = await withCustomer('S16', 'Z-10070', 'EJ2026-04188');
    const [order] =
      desk(exam).register.customers[0]?.particulars?.orders.filter(({ id }) => id === 'EJ2026-04188') ?? [];
    expect(order?.rights).toEqual({ canWithdraw: false, isLiable: false });
    const other = { order: 'EJ2026-03871', reason: 'x', byAgreement: false };
    expect(await exam.ask('candidate', 'order.return', other, 'S16')).toMatchObject({ ok: false });
  });
});

describe('X-193 rights by position', () => {
  const plan = { world: world(), seed: 'k3x9q0ab' };
  const settings = { paste: false, spellcheck: false };
  async function lead(shift: boolean): Promise<ExamInMemory> {
    return startExam({ cases: ['S04'], plan: { ...plan, settings: { ...settings, shift, position: 'team-lead' } } });
  }
  async function atWork(exam: ExamInMemory): Promise<ExamInMemory> {
    await exam.do('examiner', 'task.start', {}, 'S04');
    await exam.do('candidate', 'task.beginWork', {}, 'S04');
    await verify(exam, 'S04', 'Z-10037', 'EJ2026-03302');
    return exam;
  }

  it('HU-4 a team lead decides alone up to the higher limit, and above it asks like everybody', async () => {
    const exam = await atWork(await lead(false));
    expect(desk(exam).sales).toMatchObject({ position: 'team-lead', limits: { refund: 30_000, voucher: 2_000 } });
    const voucher = (amount: number) =>
      exam.ask('candidate', 'voucher.issue', { customer: 'Z-10037', amount, reason: 'omluva' }, 'S04');
    expect(await voucher(2_001)).toMatchObject({ ok: false });
    expect(await voucher(501)).toMatchObject({ ok: true });
    const refund = { order: 'EJ2026-03302', amount: 13_239, reason: 'odstoupení' };
    expect(await exam.ask('candidate', 'refund.issue', refund, 'S04')).toMatchObject({ ok: true });
  });

  it('HU-4 statistics are the team lead’s: counted by the system, refused to an agent by the host', async () => {
    const agent = await withCustomer('S04', 'Z-10037', 'EJ2026-03302');
    expect(desk(agent).shift.position).toBe('agent');
    expect(await agent.ask('candidate', 'statistics.open', {})).toMatchObject({ ok: false });
    expect(desk(agent).statistics).toBeNull();
    const exam = await atWork(await lead(false));
    expect(desk(exam).statistics).toBeNull();
    await exam.do('candidate', 'statistics.open', {});
    await exam.do('candidate', 'voucher.issue', { customer: 'Z-10037', amount: 300, reason: 'omluva' }, 'S04');
    expect(desk(exam).statistics).toMatchObject({
      counts: { contacts: 1, filed: 0, vouchers: 1, refunds: 0, unverified: 0 },
      ...{ vouchered: 300, refunded: 0 },
    });
    expect(watch(exam).shift).toMatchObject({ position: 'team-lead', statistics: 1 });
    expect(await exam.ask('examiner', 'statistics.open', {})).toMatchObject({ code: 'forbidden' });
  });

  it('HU-1 the position is that of whoever has logged in', async () => {
    const exam = await lead(true);
    expect(await exam.ask('candidate', 'statistics.open', {})).toMatchObject({ ok: false });
    await exam.do('candidate', 'shift.logIn', { code: watch(exam).shift.code });
    expect(await exam.ask('candidate', 'statistics.open', {})).toMatchObject({ ok: true });
  });
});

describe('X-190 an order changed in place', () => {
  const change = { order: 'EJ2026-04205', address: '', phone: '', reason: 'přání zákaznice' };
  const orderOf = (exam: ExamInMemory, id: string) =>
    desk(exam)
      .register.customers.at(-1)
      ?.particulars?.orders.find((order) => order.id === id);

  it('IT-22 keeps what stood there, has the world’s prices and stock, and says what is to be paid or returned', async () => {
    const exam = await withCustomer('S04', 'Z-10095', 'EJ2026-04205');
    const ask = (wish: object) => exam.ask('candidate', 'order.change', { ...change, ...wish } as Json, 'S04');
    const items = [
      { product: 'SL-2', pieces: 1 },
      { product: 'M1', pieces: 9 },
    ];
    expect(await ask({ items: [{ product: 'M1', pieces: 10 }] })).toMatchObject({ ok: false }); // nine in stock
    expect(await ask({ items: [{ product: 'S2', pieces: 1 }] })).toMatchObject({ ok: false }); // no longer made
    expect(await ask({ items: [...items, ...items] })).toMatchObject({ ok: false });
    expect(await ask({ items: [{ product: 'SL-2', pieces: 2 }] })).toMatchObject({ ok: false }); // nothing new
    expect(await ask({ items, shipping: 'pigeon' })).toMatchObject({ ok: false });
    expect(await ask({ items, shipping: 'kuryr', address: 'Lipová 4, Kuřim' })).toMatchObject({ ok: true });
    const order = orderOf(exam, 'EJ2026-04205');
    expect(order).toMatchObject({ total: 1290 + 9 * 1690 + 129, address: 'Lipová 4, Kuřim', paidSoFar: 2649 });
    expect(order?.changes).toMatchObject([{ before: { total: 2649 }, after: { total: 16_629 }, paid: 2649 }]);
    expect(watch(exam).tasks[0]?.sales.changes).toHaveLength(1);
    // the nine are gone for everybody else, until they are set free
    await verify(exam, 'S04', 'Z-10086', 'EJ2026-04207');
    const more = { ...change, order: 'EJ2026-04207', items: [{ product: 'M1', pieces: 2 }] };
    expect(await exam.ask('candidate', 'order.change', more, 'S04')).toMatchObject({ ok: false });
    await exam.do('candidate', 'order.cancel', { order: 'EJ2026-04205', reason: 'x' }, 'S04');
    expect(await exam.ask('candidate', 'order.change', more, 'S04')).toMatchObject({ ok: true });
    // cash on delivery: nothing has been paid
    expect(orderOf(exam, 'EJ2026-04207')).toMatchObject({ total: 2 * 1690 + 129, paidSoFar: 0 });
  });

  it('no more goes back than was paid: of a smaller order the difference, of one that nobody has paid nothing', async () => {
    const exam = await withCustomer('S04', 'Z-10095', 'EJ2026-04205');
    await exam.do('candidate', 'order.change', { ...change, items: [{ product: 'SL-2', pieces: 1 }] }, 'S04');
    const refund = (order: string, amount: number) =>
      exam.ask('candidate', 'refund.issue', { order, amount, reason: 'rozdíl' }, 'S04');
    expect(await refund('EJ2026-04205', 1290)).toMatchObject({ ok: true });
    expect(orderOf(exam, 'EJ2026-04205')).toMatchObject({ total: 1359, paidSoFar: 1359 });
    expect(await refund('EJ2026-04205', 1360)).toMatchObject({ ok: false });
    await verify(exam, 'S04', 'Z-10086', 'EJ2026-04207');
    expect(await refund('EJ2026-04207', 1)).toMatchObject({ ok: false });
  });

  it('an order taken at this desk is changed, too; a shipped, delivered or cancelled one is not', async () => {
    const exam = await withCustomer('S04', 'Z-10037', 'EJ2026-03302');
    const wish = { customer: 'Z-10037', shipping: 'kuryr', payment: 'invoice', address: 'Tišnov', told: [] };
    await exam.do('candidate', 'order.take', { ...wish, items: [{ product: 'SL-2', pieces: 2 }] }, 'S04');
    const ask = (order: string, items: Json) =>
      exam.ask('candidate', 'order.change', { ...change, order, items }, 'S04');
    expect(await ask('EJ2026-90001', [{ product: 'SL-2', pieces: 18 }])).toMatchObject({ ok: false });
    expect(await ask('EJ2026-90001', [{ product: 'SL-2', pieces: 17 }])).toMatchObject({ ok: true });
    await exam.do('candidate', 'order.cancel', { order: 'EJ2026-90001', reason: 'x' }, 'S04');
    expect(await ask('EJ2026-90001', [{ product: 'SL-2', pieces: 1 }])).toMatchObject({ ok: false });
    expect(await ask('EJ2026-03302', [{ product: 'V7', pieces: 1 }])).toMatchObject({ ok: false });
    await verify(exam, 'S04', 'Z-10061', 'EJ2026-04018');
    expect(await ask('EJ2026-04018', [{ product: 'S3', pieces: 1 }])).toMatchObject({ ok: false });
    const back = { order: 'EJ2026-04018', reason: 'nepřevezme', byAgreement: false };
    expect(await exam.ask('candidate', 'order.return', back, 'S04')).toMatchObject({ ok: true });
  });

  it('nobody’s order before identity is verified', async () => {
    const exam = await withCustomer('S04', 'Z-10037', 'EJ2026-03302');
    const items = [{ product: 'SL-2', pieces: 1 }];
    expect(await exam.ask('candidate', 'order.change', { ...change, items }, 'S04')).toMatchObject({ ok: false });
  });
});

describe('X-111 a new order', () => {
  it('PL-43 has the world’s prices and number; what is not in stock becomes none; it can be cancelled', async () => {
    const exam = await withCustomer('S04', 'Z-10037', 'EJ2026-03302');
    const wish = { customer: 'Z-10037', shipping: 'kuryr', payment: 'card', address: 'Tišnov', told: ['price'] };
    const take = (product: string, pieces: number) =>
      exam.ask('candidate', 'order.take', { ...wish, items: [{ product, pieces }] }, 'S04');
    expect(await take('SL-2', 99)).toMatchObject({ ok: false });
    expect(await take('SL-2', 2)).toMatchObject({ ok: true });
    expect(desk(exam).sales.taken).toMatchObject([{ id: 'EJ2026-90001', total: 2 * 1290 + 129, life: 'placed' }]);
    const cancel = { order: 'EJ2026-90001', reason: 'rozmyslela si to' };
    await exam.do('candidate', 'order.cancel', cancel, 'S04');
    const orders = desk(exam).register.customers[0]?.particulars?.orders ?? [];
    expect(orders.find(({ id }) => id === 'EJ2026-90001')?.life).toBe('cancelled');
  });
});

describe('X-191 services', () => {
  const day = { from: '2026-06-01', reason: 'přání zákaznice', confirmed: true };
  const turn = (exam: ExamInMemory, act: string, service: string, part: object = {}) =>
    exam.ask('candidate', `service.${act}`, { service, ...day, ...part } as Json, 'S04');
  const services = (exam: ExamInMemory) => desk(exam).register.customers.at(-1)?.particulars?.services ?? [];

  it('HU-20 an active one is suspended and cancelled from a day on that is not past; cancelled is the end', async () => {
    const exam = await withCustomer('S04', 'Z-10095', 'EJ2026-04205');
    expect(services(exam)).toMatchObject([{ id: 'SLU-0412', state: 'active', acts: ['suspend', 'cancel'] }]);
    expect(await turn(exam, 'activate', 'SLU-0412')).toMatchObject({ ok: false });
    expect(await turn(exam, 'suspend', 'SLU-0412', { from: '2026-05-13' })).toMatchObject({ ok: false });
    expect(await turn(exam, 'suspend', 'SLU-0412', { from: '2062-05-14' })).toMatchObject({ ok: false });
    expect(await turn(exam, 'suspend', 'SLU-0412', { confirmed: false })).toMatchObject({ code: 'malformed' });
    expect(await turn(exam, 'suspend', 'SLU-0412')).toMatchObject({ ok: true });
    // today it still runs
    expect(services(exam)).toMatchObject([{ state: 'active', acts: ['activate', 'cancel'], earliest: '2026-06-01' }]);
    expect(await turn(exam, 'cancel', 'SLU-0412', { from: '2026-05-20' })).toMatchObject({ ok: false });
    expect(await turn(exam, 'cancel', 'SLU-0412', { from: '2026-07-01' })).toMatchObject({ ok: true });
    expect(services(exam)).toMatchObject([{ acts: [] }]);
    expect(await turn(exam, 'suspend', 'SLU-0412', { from: '2026-08-01' })).toMatchObject({ ok: false });
    expect(watch(exam).tasks[0]?.services).toMatchObject([{ act: 'suspend' }, { act: 'cancel', from: '2026-07-01' }]);
  });

  it('HU-20 a suspended one is active from today; a cancelled one cannot be suspended, nobody’s before identity', async () => {
    const exam = await withCustomer('S04', 'Z-10091', 'EJ2026-03724');
    expect(await turn(exam, 'activate', 'SLU-0533', { from: '2026-05-14' })).toMatchObject({ ok: true });
    expect(services(exam)).toMatchObject([{ state: 'active' }]);
    expect(await turn(exam, 'suspend', 'SLU-0412')).toMatchObject({ ok: false });
    await verify(exam, 'S04', 'Z-10086', 'EJ2026-04207');
    expect(await turn(exam, 'suspend', 'SLU-0207')).toMatchObject({ ok: false });
    expect(await turn(exam, 'activate', 'SLU-9999')).toMatchObject({ ok: false });
  });
});

describe('X-192 who holds and who pays', () => {
  const to = { name: 'Účtárna', address: 'Ivančice 1', email: 'ucty@hruby.example', reason: 'nová účtárna' };
  const change = (exam: ExamInMemory, of: string, part: object = {}) =>
    exam.ask('candidate', 'party.change', { of, as: 'payer', ...to, ...part } as Json, 'S04');
  const record = (exam: ExamInMemory) => desk(exam).register.customers.at(-1)?.particulars;

  it('HU-21 the payer of invoice, service and customer changes apart, each with what stood there before', async () => {
    const exam = await withCustomer('S04', 'Z-10095', 'EJ2026-04205');
    const before = { name: 'Květa Jandová', email: 'kveta.jandova@post.example' };
    expect(record(exam)?.payer.now).toMatchObject(before);
    expect(await change(exam, 'Z-10095', { email: 'ucty' })).toMatchObject({ code: 'malformed' });
    expect(await change(exam, 'Z-10095', { as: 'holder' })).toMatchObject({ ok: false }); // only of a service
    expect(await change(exam, 'Z-10095')).toMatchObject({ ok: true });
    expect(await change(exam, 'Z-10095')).toMatchObject({ ok: false }); // nothing new
    const { services: [service] = [], invoices: [invoice] = [] } = record(exam) ?? {};
    // a service without a payer of its own goes with the customer, an invoice stays with whom it was issued to
    expect(service?.payer.now.name).toBe('Účtárna');
    expect(invoice?.payer.now).toMatchObject(before);
    expect(await change(exam, 'FV2026-02968')).toMatchObject({ ok: true });
    expect(await change(exam, 'SLU-0412', { as: 'holder', name: 'Jan Janda' })).toMatchObject({ ok: true });
    expect(record(exam)?.services[0]?.holder).toMatchObject({ now: { name: 'Jan Janda' }, changes: [{ before }] });
    expect(watch(exam).tasks[0]?.parties).toMatchObject([
      { of: 'Z-10095', before, after: { name: 'Účtárna' } },
      { of: 'FV2026-02968', before },
      { of: 'SLU-0412', as: 'holder', before },
    ]);
  });

  it('HU-21 nothing before identity is verified, and an invoice can be read with its items', async () => {
    const exam = await withCustomer('S04', 'Z-10091', 'EJ2026-03724');
    expect(await change(exam, 'FV2026-02968')).toMatchObject({ ok: false });
    expect(await change(exam, 'FV-0')).toMatchObject({ ok: false });
    expect(record(exam)?.invoices).toMatchObject([
      { id: 'FV2026-03724', total: 1990, items: [{ product: 'F26', pieces: 1, price: 1990 }] },
    ]);
    expect(record(exam)?.services[0]?.payer.now.email).toBe('uctarna@hruby.example');
  });
});

describe('X-112 a complaint', () => {
  it('CZ-18 is confirmed with its four items; the day to settle it moves past the weekend (S05)', async () => {
    const exam = await withCustomer('S05', 'Z-10044', 'EJ2024-11820');
    const complaint = { product: 'L-340', defect: 'nechladí', remedy: 'exchange', contact: 'radek.simek@post.example' };
    await exam.do('candidate', 'complaint.file', { order: 'EJ2024-11820', ...complaint }, 'S05');
    // 14. 5. + 30 days is Saturday 13. 6., so Monday 15. 6.
    expect(desk(exam).sales.complaints).toMatchObject([
      { ...complaint, order: 'EJ2024-11820', filed: '2026-05-14', settleBy: '2026-06-15', id: 'R-2026-90001' },
    ]);
    const wrong = { ...complaint, order: 'EJ2024-11820', product: 'PW-814' };
    expect(await exam.ask('candidate', 'complaint.file', wrong, 'S05')).toMatchObject({ ok: false });
  });
});
