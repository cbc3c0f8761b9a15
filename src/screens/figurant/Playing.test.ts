/** What the card lets whoever plays do and when: stages, gates of facts and lines, the cap, the last minute. */
import '../../ui/dialog.fixture.ts';
import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { Scenario } from '../../exam/scenario.ts';
import { SeatDouble, caseView, customer, exam, playing, s09, task } from '../console/seat.fixture.ts';
import CueCard from './CueCard.svelte';
import { Player } from './player.svelte.ts';
import ThumbRow from './ThumbRow.svelte';

const user = userEvent.setup();
const talking = { ...customer, openedAt: 40_000, stages: { pripojeni: 40_000, pricina: 41_000 } };
const figurant: Scenario['figurant'] = {
  ...s09.figurant,
  ifAsked: [
    { id: 'rano', fact: 'Ráno to ještě šlo.', asked: ['Kdy naposledy?'], group: 'Kdy' },
    { id: 'adresa', fact: 'Bydlíte v Brně.', asked: ['Kde?'], group: 'Kam', needs: { facts: ['rano'] } },
  ],
  lines: [
    { id: 'klid', text: 'dobry den', when: 'Hned.' },
    { id: 'adresa', text: 'jsem z brna', when: 'Ptá se kde.', reveals: 'adresa', needs: { facts: ['rano'] } },
    { id: 'krik', text: 'TAK UZ TO VYRESTE', when: 'Mlčí.', level: 4, type: 'shouting' },
  ],
  objections: [{ id: 'draho', question: 'to je drahy', answer: 'Srovnat cenu.', needs: { right: ['co-kod'] } }],
};

function play(views: Readonly<Record<string, unknown>> = {}) {
  const base = { ...playing, 'case/t1': { ...caseView, figurant }, 'customer/t1': talking };
  const seat = new SeatDouble('figurant').show({ ...base, ...views });
  const player = new Player(seat.live, 't1');
  return { seat, player };
}
function card(views: Readonly<Record<string, unknown>> = {}) {
  const made = play(views);
  render(CueCard, { player: made.player });
  return made;
}
const button = (name: string | RegExp) => screen.getByRole('button', { name });

describe('J-1 stages', () => {
  it('the current one is said, the next one has its tap', async () => {
    const { seat } = card();
    const bar = screen.getByRole('region', { name: 'Části rozhovoru' });
    expect(within(bar).getByRole('status')).toHaveTextContent('Část 2 z 4: Proč platba neprojde');
    await user.click(within(bar).getByRole('button', { name: /^Začít: Jak zaplatit/ }));
    expect(seat.sent).toEqual([{ type: 'customer.stage', data: { stage: 'cesta' }, task: 't1' }]);
  });
  it('one that begins by itself says what it lacks', () => {
    card({ 'customer/t1': { ...talking, stages: { pripojeni: 40_000 } } });
    expect(screen.getByText(/Dál: Proč platba neprojde \(začne samo\)/)).toHaveTextContent('říct aspoň 1 fakt');
    expect(screen.queryByRole('button', { name: /^Začít:/ })).toBeNull();
  });
});

describe('J-2 a fact that is asked for too early', () => {
  it('is not told and says why; told unasked can be noted all the same', async () => {
    const { seat } = card();
    const asked = button('Zeptal(a) se, řekl(a) jsem: Bydlíte v Brně.');
    expect(asked).toBeDisabled();
    expect(asked).toHaveAccessibleDescription('Zatím chybí: říct „Ráno to ještě šlo.“');
    await user.click(button('Řekl(a) jsem bez zeptání: Bydlíte v Brně.'));
    expect(seat.sent).toEqual([{ type: 'customer.reveal', data: { fact: 'adresa', asked: false }, task: 't1' }]);
  });
  it('stands under its heading and opens once the needs hold', () => {
    card({ 'customer/t1': { ...talking, revealed: { rano: { at: 50_000, asked: true } } } });
    expect(screen.getByRole('heading', { name: 'Kam' })).toBeInTheDocument();
    expect(button('Zeptal(a) se, řekl(a) jsem: Bydlíte v Brně.')).toBeEnabled();
  });
});

describe('J-3 the cap', () => {
  it('hides hotter lines and says so; without a cap they stand by heat and type', () => {
    card();
    expect(screen.getByRole('heading', { name: 'Stupeň 4 · křičící' })).toBeInTheDocument();
    document.body.replaceChildren();
    card({ exam: { ...exam, settings: { ...exam.settings, cap: 3 } } });
    expect(screen.queryByText('TAK UZ TO VYRESTE')).toBeNull();
    expect(screen.getByText(/Strop vyhrocení je 3/)).toBeInTheDocument();
    expect(screen.getByText(/strop nálady 6/)).toBeInTheDocument();
  });
});

describe('J-4 lines and questions', () => {
  it('a line that is not open is disabled with the reason, and says which fact it tells', () => {
    card();
    const line = button('Odeslat: jsem z brna');
    expect(line).toBeDisabled();
    expect(line).toHaveAccessibleDescription('Zatím chybí: říct „Ráno to ještě šlo.“');
    expect(screen.getByText('Tím řeknete fakt: Bydlíte v Brně.')).toBeInTheDocument();
  });
  it('objections stand under their own heading and wait for their needs', () => {
    card();
    const objections = screen.getByRole('region', { name: /^Námitky k.nabídce$/ });
    for (const one of within(objections).getAllByRole('button')) expect(one).toBeDisabled();
    expect(within(objections).getByText(/správná odpověď na „a ten kod/)).toBeInTheDocument();
  });
});

describe('J-5 the last minute', () => {
  it('is said calmly and the farewell is next', () => {
    const { seat } = play();
    seat.at = 581_000;
    render(CueCard, { player: new Player(seat.live, 't1') });
    expect(screen.getByText(/^Zbývá minuta/).parentElement).toHaveAttribute('role', 'status');
    expect(screen.getByRole('region', { name: 'Další věta' })).toHaveTextContent(s09.figurant.exitLine);
  });
  it('does not come in a task without a limit', () => {
    const { seat } = play({ 'task/t1': { ...task, work: null } });
    seat.at = 9_000_000;
    render(CueCard, { player: new Player(seat.live, 't1') });
    expect(screen.queryByText(/^Zbývá minuta/)).toBeNull();
  });
});

describe('J-9 with one thumb', () => {
  it('begins the next stage, and opens how it ended after the farewell', async () => {
    const opened: string[] = [];
    const { seat, player } = play();
    render(ThumbRow, { player, onopen: (sheet: string) => opened.push(sheet) });
    await user.click(button(/^Začít: Jak zaplatit/));
    expect(seat.types).toEqual(['customer.stage']);
    seat.show({ 'customer/t1': { ...talking, farewellAt: 90_000 } });
    await user.click(await screen.findByRole('button', { name: 'Jak to dopadlo' }));
    expect(opened).toEqual(['ending']);
  });
});
