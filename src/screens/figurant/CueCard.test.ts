import '../../ui/dialog.fixture.ts';
import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { SeatDouble, customer, playing, s09, task } from '../console/seat.fixture.ts';
import CueCard from './CueCard.svelte';
import { Player } from './player.svelte.ts';

const user = userEvent.setup();
const talking = { ...customer, openedAt: 40_000 };

function play(views: Readonly<Record<string, unknown>> = {}) {
  const seat = new SeatDouble('figurant').show({ ...playing, 'customer/t1': talking, ...views });
  const player = new Player(seat.live, 't1');
  render(CueCard, { player });
  return { seat, player };
}
const buttons = (name: RegExp) => screen.getAllByRole('button', { name });

describe('the cue card', () => {
  it('sends the opening to the chat and notes it with one tap', async () => {
    const { seat } = play({ 'customer/t1': customer });
    await user.click(screen.getByRole('button', { name: 'Odeslat' }));
    expect(seat.sent).toEqual([
      { type: 'chat.send', data: { text: s09.figurant.opening }, task: 't1' },
      { type: 'customer.open', data: {}, task: 't1' },
    ]);
  });
  it('sends a prepared line out of order and notes which', async () => {
    const { seat } = play();
    await user.click(screen.getByRole('button', { name: 'Odeslat: 602 00' }));
    expect(seat.sent).toEqual([
      { type: 'chat.send', data: { text: '602 00' }, task: 't1' },
      { type: 'customer.say', data: { line: 'psc' }, task: 't1' },
    ]);
  });
  it('does not say a line twice while the host has not answered', async () => {
    const { seat } = play();
    seat.send = (type, data = {}, at) => (seat.sent.push({ type, data, task: at }), new Promise(() => {}));
    const line = screen.getByRole('button', { name: 'Odeslat: 602 00' });
    await user.click(line);
    await user.click(line);
    expect(seat.types).toEqual(['chat.send', 'customer.say']);
  });
  it('changes a line before it is sent', async () => {
    const { seat } = play();
    await user.click(screen.getByRole('button', { name: /Upravit a.odeslat/ }));
    const field = screen.getByLabelText('Co zákazník napíše');
    await user.clear(field);
    await user.type(field, 'K-77120 pls');
    await user.click(buttons(/^Odeslat$/).at(-1) as HTMLElement);
    expect(seat.sent[0]).toMatchObject({ type: 'chat.send', data: { text: 'K-77120 pls' } });
    expect(seat.sent[1]).toMatchObject({ type: 'customer.say', data: { line: 'kosik' } });
  });
  it('reveals a fact with one tap, and says when nobody had asked', async () => {
    const { seat } = play();
    await user.click(buttons(/^Zeptal.*bankovní aplikaci/)[0] as HTMLElement);
    await user.click(buttons(/bez zeptání.*JARO10/)[0] as HTMLElement);
    expect(seat.sent).toEqual([
      { type: 'customer.reveal', data: { fact: 'stara-aplikace', asked: true }, task: 't1' },
      { type: 'customer.reveal', data: { fact: 'dubnovy-kod', asked: false }, task: 't1' },
    ]);
  });
  it('J-20 shows which causes are still open, ruled out or found', () => {
    const causes = [
      { id: 'linka', title: 'linka', excludedBy: { facts: ['do-patku'] } },
      { id: 'karta', title: 'karta', foundBy: { facts: ['do-patku'] } },
      { id: 'jine', title: 'něco jiného' },
    ];
    play({
      'customer/t1': { ...talking, revealed: { 'do-patku': { at: 100_000, asked: true } } },
      'case/t1': { ...(playing['case/t1'] as object), figurant: { ...s09.figurant, causes } },
    });
    const rows = ['linka', 'karta', 'něco jiného'].map((title) => screen.getByText(title).closest('li')?.textContent);
    expect(rows.map((row) => row?.replaceAll(/\s+/g, ' ').trim())).toEqual([
      '✕ linka vyloučeno',
      '● karta nalezeno',
      '○ něco jiného nevyloučeno',
    ]);
  });
  it('says when a fact was told and offers it no more', () => {
    play({ 'customer/t1': { ...talking, revealed: { 'do-patku': { at: 100_000, asked: true } } } });
    expect(screen.getByText(/Řečeno v 1:00 na dotaz/)).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /^Zeptal.*pátek/ })).toBeNull();
  });
  it('moves the mood by a rule, notes an answer, stops everything', async () => {
    const { seat } = play();
    await user.click(screen.getByRole('button', { name: /Vyčítá mu kartu/ }));
    await user.click(buttons(/^Odpověděl\(a\) špatně: a ten kod/)[0] as HTMLElement);
    await user.click(screen.getByRole('button', { name: 'Stop slovo' }));
    expect(seat.sent.map(({ type, data }) => [type, data])).toEqual([
      ['customer.move', { rule: 'vycitka' }],
      ['customer.hear', { question: 'co-kod', right: false }],
      ['customer.stop', {}],
    ]);
  });
  it('brings the complication to the front when it is due and plays it with one tap', async () => {
    const { seat, player } = play();
    expect(screen.queryByText('Komplikace: právě teď')).toBeNull();
    seat.at = 220_000;
    await waitFor(() => expect(screen.getByText('Komplikace: právě teď')).toBeInTheDocument());
    await player.sayNext();
    expect(seat.types).toEqual(['chat.send', 'customer.complicate']);
  });
  it('says why nothing can be done before the work', async () => {
    const { seat } = play({ 'task/t1': { ...task, phase: 'reading', working: false, workBegunAt: 0 } });
    expect(screen.getByText(/Uchazeč čte zadání/)).toBeInTheDocument();
    for (const button of screen.getAllByRole('button')) expect(button).toBeDisabled();
    expect(seat.sent).toEqual([]);
  });
});
