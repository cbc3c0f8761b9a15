import '../../ui/dialog.fixture.ts';
import { cleanup, render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import type { Component } from 'svelte';
import { describe, expect, it, vi } from 'vitest';
import { chatView, message } from '../../channels/chat/chat.fixture.ts';
import type { Ports } from '../ports.ts';
import { portsDouble } from '../home/ports.fixture.ts';
import WithPorts from '../home/WithPorts.fixture.svelte';
import type { LiveRoom } from '../room/liveRoom.svelte.ts';
import Marking from './Marking.svelte';
import { deskWork, idleWork } from '../../workplace/watch/desk-work.fixture.ts';
import { SeatDouble, exam, marking, playing, s09 } from './seat.fixture.ts';

const user = userEvent.setup();
const room = { room: { examId: 'exam-1' }, assessors: [] } as unknown as LiveRoom;
const over = { ...exam, phase: 'marking', active: null, tasks: [{ ...exam.tasks[0], state: 'ended' }] };

function open(views: Readonly<Record<string, unknown>> = {}, ports: Partial<Ports> = {}) {
  const seat = new SeatDouble().show({ ...playing, exam: over, ...views });
  const given = { room, live: seat.live };
  render(WithPorts, { screen: Marking as Component<never>, given, ports: portsDouble(ports) });
  return seat;
}

describe('completing the marks', () => {
  it('closing names what is missing and goes to the first', async () => {
    const scroll = vi.fn();
    Element.prototype.scrollIntoView = scroll;
    const seat = open();
    expect(screen.getByRole('heading', { name: 'Chybí hodnocení 5 kritérií' })).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Uzavřít zkoušku' }));
    expect(screen.getByRole('alert')).toHaveTextContent('chybí 5 hodnocení');
    expect(document.activeElement?.id).toBe('criterion-t1-prvni-odpoved');
    expect(seat.sent).toEqual([]);
  });
  it('M-21 the tray says what was last said and leads to the marks and to the place in the recording', async () => {
    Element.prototype.scrollIntoView = vi.fn();
    URL.createObjectURL = () => 'blob:one';
    const recording = vi.fn(() => Promise.resolve(new Blob(['x'])));
    const deferred = [{ task: 't1', criterion: 'pricina', at: 95_000, workedMs: 55_000 }];
    const recordings = [{ id: 'r1', mime: 'audio/webm', startedAt: 30_000, stoppedAt: 200_000, bytes: 1000 }];
    open(
      {
        marking: { ...marking, deferred },
        'customer/t1': { ...playing['customer/t1'], openedAt: 50_000 },
        'channel/t1': { ...chatView(), facts: { recordings } },
      },
      { recording },
    );
    expect(screen.getByText('Na později: 1 kritérium').closest('details')).toHaveAttribute('open');
    expect(screen.getByText('naposledy zaznělo: „cau nejde mi zaplatit uz 3x“')).toBeInTheDocument();
    const named = screen.getAllByRole('button', { name: `${s09.title}: ${s09.criteria[1]?.text}` });
    await user.click(named.at(-1) as HTMLElement); // what is missing is listed above
    expect(document.activeElement?.id).toBe('criterion-t1-pricina');
    const player = await screen.findByLabelText<HTMLAudioElement>('Přehrát');
    const play = vi.spyOn(player, 'play').mockResolvedValue();
    player.dispatchEvent(new Event('loadedmetadata'));
    expect(player.currentTime).toBe(60);
    expect(play).not.toHaveBeenCalled();
    await user.click(screen.getByRole('button', { name: 'přehrát od 1:00' }));
    player.dispatchEvent(new Event('loadedmetadata'));
    expect(play).toHaveBeenCalledOnce();
  });
  it('M-21 without a recording it leads to the message that was last written', async () => {
    Element.prototype.scrollIntoView = vi.fn();
    const messages = [message('m1', 'candidate', { at: 60_000 })];
    const deferred = [{ task: 't1', criterion: 'pricina', at: 95_000, workedMs: 55_000 }];
    open({ marking: { ...marking, deferred }, 'channel/t1': chatView({ messages }) });
    await waitFor(() => expect(document.getElementById('said-m1')).not.toBeNull());
    await user.click(screen.getByRole('button', { name: /ukázat v.rozhovoru/ }));
    expect(document.activeElement?.id).toBe('said-m1');
  });
  it('M-22 a criterion says where it has shown, with the time', () => {
    const revealed = { 'stara-aplikace': { at: 105_000, asked: true } };
    open({ 'customer/t1': { ...playing['customer/t1'], openedAt: 50_000, revealed } });
    const criterion = document.getElementById('criterion-t1-pricina');
    expect(criterion).toHaveTextContent('Ukázalo se: 1:05 řekl(a) na dotaz: Máte nový telefon');
    expect(document.getElementById('criterion-t1-prvni-odpoved')).not.toHaveTextContent('Ukázalo se');
  });
  it('X-132 the desk stands under the work of its task, and tasks without one have none', () => {
    open({ workplace: { tasks: [{ ...deskWork, task: 't1' }] } });
    const watched = screen.getByText('Pracoviště uchazeče').closest('details');
    expect(watched).toHaveTextContent('karty 2, texty 2, zápisy 1');
    expect(watched?.closest('details:has(h2), section')).toHaveAttribute('aria-labelledby', 'task-t1');
    cleanup();
    open({ workplace: { tasks: [{ ...idleWork, task: 't1' }] } });
    expect(screen.queryByText('Pracoviště uchazeče')).toBeNull();
  });
  it('closes after one more question when nothing is missing', async () => {
    const seat = open({ marking: { ...marking, missing: [] } });
    await user.click(screen.getByRole('button', { name: 'Uzavřít zkoušku' }));
    await user.click(screen.getByRole('button', { name: 'Ano, uzavřít' }));
    expect(seat.types).toEqual(['exam.close']);
  });
  it('says how the exam ended early and leads to the record', () => {
    open({ exam: { ...over, early: { by: 'examiner', reason: 'Požární poplach', at: 5 } } });
    expect(screen.getByText(/Požární poplach/)).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Náhled záznamu' })).toHaveAttribute('href', '#/record/exam-1');
  });
});
