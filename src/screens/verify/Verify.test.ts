import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { cs } from '../../i18n/cs.ts';
import { type Check, type Report, checkIds, problemCodes } from '../../verify/report.ts';
import Verify from './Verify.svelte';

test('V-15 every finding has a sentence, and no sentence is left over', () => {
  expect(Object.keys(cs.verify.problem).sort()).toEqual([...problemCodes].sort());
  expect(Object.keys(cs.verify.check).sort()).toEqual([...checkIds].sort());
});

const report = (outcome: 'holds' | 'broken'): Report => ({
  ok: outcome === 'holds',
  checks: checkIds.map((id, index): Check => {
    if (outcome === 'holds') return { id, outcome, problems: [], numbers: { count: 7, bytes: 12_345, missing: 0 } };
    const problems = [{ code: 'zip-end' } as const];
    return index === 0 ? { id, outcome, problems, numbers: {} } : { id, outcome: 'skipped', problems: [], numbers: {} };
  }),
  ...(outcome === 'holds' && {
    identity: { exam: 'e1', madeAt: 1, count: 8, head: 'f'.repeat(64), manifest: 'a'.repeat(64), key: '04ab' },
  }),
});

// jsdom's buffers are none for WebCrypto: the real verifier is played in the browser stories
vi.mock('../../verify/verify.ts', () => ({
  verify: ({ size }: { size: number }) => Promise.resolve(report(size > 2 ? 'holds' : 'broken')),
}));

test('V-15 a file is verified on the page in plain words, with what that proves and what it does not', async () => {
  const user = userEvent.setup();
  render(Verify);
  const field = screen.getByLabelText('Důkazní soubor (.zip)');
  await user.upload(field, new File(['whole'], 'zkouska.zip', { type: 'application/zip' }));
  expect(await screen.findByText(/Soubor je v pořádku/)).toBeVisible();
  expect(screen.getAllByText('souhlasí')).toHaveLength(7);
  expect(screen.getByText(/Všech 7 událostí/)).toBeVisible();
  expect(screen.getByText(/Kdo u prohlížeče seděl, nedokazuje nic z toho/)).toBeVisible();
  expect(screen.getByText('f'.repeat(64))).toBeVisible();
  await user.upload(field, new File(['-'], 'jina.zip', { type: 'application/zip' }));
  expect(await screen.findByText(/Soubor v pořádku není/)).toBeVisible();
  expect(screen.getByText('Konec souboru chybí, nebo je za ním něco navíc.')).toBeVisible();
  expect(screen.getAllByText('neověřeno')).toHaveLength(6);
});
