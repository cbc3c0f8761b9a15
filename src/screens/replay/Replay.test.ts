import '../../ui/dialog.fixture.ts';
import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import type { Component } from 'svelte';
// loaded by the test itself: what is loaded on the way counts as waiting
import '../../channels/email/Candidate.svelte';
import { portsDouble } from '../home/ports.fixture.ts';
import WithPorts from '../home/WithPorts.fixture.svelte';
import type { Ports } from '../ports.ts';
import Replay from './Replay.svelte';
import { replayedExam, start } from './replay.fixture.ts';

function show(replay: Ports['replay'], params: { id: string; at?: string } = { id: 'e1' }, part: Partial<Ports> = {}) {
  const ports = portsDouble({ replay, ...part });
  return {
    ...render(WithPorts, { screen: Replay as Component<never>, ports, given: { params } }),
    user: userEvent.setup(),
  };
}
const opened = (at?: number, part: Partial<Ports> = {}) =>
  show(async () => replayedExam(), { id: 'e1', ...(at !== undefined && { at: String(start + at) }) }, part);
const letter = () => screen.findByLabelText<HTMLTextAreaElement>('Text odpovědi');
const time = () => screen.getByLabelText('Čas zkoušky').getAttribute('aria-valuetext');

test.each([
  ['missing', /v tomto počítači není/],
  ['broken', /není celý/],
  ['running', /ještě neskončila/],
] as const)('P-26 %s: said in words', async (refused, words) => {
  show(async () => ({ refused }));
  expect(await screen.findByRole('alert')).toHaveTextContent(words);
});

test('an unexpected error is no white page', async () => {
  show(() => Promise.reject(new Error('kaput')));
  expect(await screen.findByRole('alert')).toHaveTextContent('Načtěte stránku znovu');
});

test('P-20 the letter stands as far as it was typed, and grows with the time', async () => {
  const { user } = opened(130_000);
  expect(await letter()).toHaveValue('x'.repeat(10));
  await user.keyboard('{ArrowRight}');
  expect(await letter()).toHaveValue('x'.repeat(15));
});

test('P-23 nothing can be written or sent, nothing is kept, the clock is that of the replay', async () => {
  localStorage.clear();
  const { user } = opened(130_000);
  const field = await letter();
  expect(field).toBeDisabled();
  await user.type(field, 'podvrh');
  expect(field).toHaveValue('x'.repeat(10));
  expect(localStorage).toHaveLength(0);
  // twelve minutes after the start, two minutes and ten seconds have gone
  expect(screen.getByRole('timer')).toHaveTextContent('9:50');
});

test('P-24 keys go to moments and by five seconds', async () => {
  const { user } = opened();
  await screen.findByText('V této chvíli ještě žádná úloha nezačala.');
  await user.keyboard('{Shift>}{ArrowRight}{ArrowRight}{/Shift}');
  expect(time()).toMatch(/^2:00 /);
  await user.keyboard('{ArrowLeft}');
  expect(time()).toMatch(/^1:55 /);
  await user.keyboard(']');
  expect(screen.getByRole('button', { name: '1,5×' })).toHaveAttribute('aria-pressed', 'true');
  await user.keyboard(' ');
  expect(screen.getByRole('button', { name: 'Zastavit' })).toBeVisible();
});

test('P-21 a mark given afterwards leads to what it is about; moments are filtered by track and words', async () => {
  const { user } = opened();
  const list = await screen.findByRole('list', { name: '6 okamžiků' });
  const mark = within(list).getByRole('button', { name: /hodnocení – nesplnil.*Uvede částku – chybí/ });
  await user.click(mark);
  expect(time()).toMatch(/^3:00 /);
  expect(mark).toHaveAttribute('aria-current', 'true');
  await user.click(screen.getByText('Vybrat okamžiky'));
  await user.click(screen.getByRole('checkbox', { name: 'Hodnocení' }));
  expect(screen.getByRole('list', { name: '5 okamžiků' })).toBeVisible();
  await user.type(screen.getByLabelText('Hledat slova'), 'castku');
  expect(within(screen.getByRole('list', { name: '1 okamžik' })).getByText('dlouho hledá částku')).toBeVisible();
});

test('P-28 the address of a mark given afterwards leads to its moment', async () => {
  opened(90 * 60_000);
  await letter();
  expect(time()).toMatch(/^3:00 /);
});

test('P-27 without the recording everything else is replayed, and it is said', async () => {
  const recording = { id: 'r1', mime: 'audio/webm', startedAt: start, stoppedAt: start + 600_000, bytes: 9 };
  const exam = replayedExam();
  const view: typeof exam.view = (at, role, scope) =>
    role === 'examiner' && scope === 'channel/t1' ? { facts: { recordings: [recording] } } : exam.view(at, role, scope);
  show(async () => ({ ...exam, view }), { id: 'e1', at: String(start + 130_000) });
  expect(await screen.findByText(/Nahrávka v tomto počítači není/)).toBeVisible();
  expect(await letter()).toHaveValue('x'.repeat(10));
});
