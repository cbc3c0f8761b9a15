import { fireEvent, render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { TestDesk } from '../../channels/desk.fixture.svelte.ts';
import { smallHouse } from '../house.fixture.ts';
import Knowledge from './Knowledge.svelte';
import type { KnowledgeView } from './view.ts';

const nothing: KnowledgeView = { opened: [], ticks: {} };

function open(given: { view?: KnowledgeView; slow?: boolean; desk?: TestDesk } = {}) {
  const desk = given.desk ?? new TestDesk();
  const props = { view: given.view ?? nothing, house: smallHouse, send: desk.send, desk, slow: given.slow ?? false };
  const { rerender } = render(Knowledge, props);
  return { desk, user: userEvent.setup(), rerender: (part: object) => rerender({ ...props, ...part }) };
}
const field = () => screen.getByLabelText('Hledat ve znalostech');
const titles = () => [...document.querySelectorAll('summary')].map((summary) => summary.textContent?.trim());
const sheet = (title: RegExp) => {
  const found = screen.getByText(title, { selector: 'summary' }).closest('details');
  if (!found) throw new Error(`no sheet ${title}`);
  return found;
};
const unfold = async (title: RegExp) => {
  const details = sheet(title);
  details.open = true;
  await fireEvent(details, new Event('toggle'));
  return details;
};

describe('the house’s texts on the desk', () => {
  it('PL-12 procedures lie on top without a search: one click opens', async () => {
    const { desk } = open();
    expect(titles()[0]).toContain('Postup 3');
    await unfold(/Postup 3/);
    expect(desk.sent).toEqual([{ type: 'knowledge.open', data: { text: 'PO-3' } }]);
  });

  it('X-163 tells a search once it has led to a text, and an opening once a task', async () => {
    const { desk, user } = open({ view: { opened: ['KB-12'], ticks: {} } });
    await user.type(field(), 'vratka');
    expect(desk.sent).toEqual([]);
    expect(screen.getByText(/^Nalezeny 2/)).toBeVisible();
    const article = await unfold(/Ztracená/);
    await unfold(/^Vratka$/);
    article.open = false;
    await fireEvent(article, new Event('toggle'));
    await unfold(/Ztracená/);
    expect(desk.sent).toEqual([
      { type: 'knowledge.search', data: { query: 'vratka', found: 2 } },
      { type: 'knowledge.open', data: { text: 'PR-VRATKA' } },
    ]);
  });

  it('X-163 Enter tells what was searched for in vain and goes to what was found', async () => {
    const { desk, user } = open();
    await user.type(field(), 'vesmír{Enter}');
    expect(desk.of('knowledge.search')).toEqual([{ query: 'vesmír', found: 0 }]);
    await user.clear(field());
    await user.type(field(), 'standard{Enter}');
    expect(screen.getByText('Standard hovoru').closest('summary')).toHaveFocus();
  });

  it('filters by kind; what lies open stays while something else is searched for', async () => {
    const { user } = open();
    await user.click(screen.getByRole('button', { name: 'Produkty' }));
    expect(titles()).toEqual(['PW-814 pračka Jasan', 'SD-90 sušička Jasan']);
    await unfold(/SD-90/);
    expect(screen.getByText(/není skladem; naskladníme čtvrtek 21/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Skripty' }));
    expect(titles()).toEqual(['SK-UVOD Skript – úvod', 'SD-90 sušička Jasan']);
  });

  it('PL-41 steps of a script are ticked', async () => {
    const { desk, user, rerender } = open();
    const script = await unfold(/Skript – úvod/);
    const steps = within(script).getAllByRole('checkbox');
    expect(steps).toHaveLength(3);
    await user.click(steps[1] as HTMLElement);
    expect(desk.of('script.tick')).toEqual([{ script: 'SK-UVOD', step: 1, on: true }]);
    await rerender({ view: { opened: [], ticks: { 'SK-UVOD': [1] } } });
    expect(within(script).getByText('Splněno kroků: 1 z 3')).toBeVisible();
  });

  it('X-162 puts a text into what is written, and shows no button where nothing is', async () => {
    const { desk, user } = open();
    await unfold(/Ztracená/);
    expect(screen.queryByRole('button', { name: 'Vložit do odpovědi' })).toBeNull();
    const put: string[] = [];
    desk.takeOffers((text) => put.push(text));
    await user.click(await screen.findByRole('button', { name: 'Vložit do odpovědi' }));
    expect(put).toEqual(['Řekněte termín. Vratka jde do 10 dnů.']);
    expect(desk.of('knowledge.use')).toEqual([{ text: 'KB-12' }]);
    expect(screen.getByText(/^Vloženo/)).toBeVisible();
  });

  it('X-212 puts a product’s sheet to a letter, which is a use of it (IT-11)', async () => {
    const { desk, user } = open();
    await unfold(/PW-814/);
    expect(screen.queryByRole('button', { name: 'Přiložit k\u00a0e-mailu' })).toBeNull();
    const given: unknown[] = [];
    desk.takeOffers(() => undefined);
    desk.takeAttachments((sheet) => (given.push(sheet) > 1 ? 'there' : 'taken'));
    const attach = await screen.findByRole('button', { name: 'Přiložit k\u00a0e-mailu' });
    await user.click(attach);
    expect(given[0]).toMatchObject({ id: 'PW-814', title: 'PW-814 pračka Jasan' });
    expect((given[0] as { text: string }).text).toMatch(/11.990.Kč\nNáplň 8 kg\./);
    expect(desk.of('knowledge.use')).toEqual([{ text: 'PW-814' }]);
    await user.click(attach);
    expect(screen.getByText('List už přiložen je.')).toBeVisible();
    expect(desk.of('knowledge.use')).toHaveLength(1);
    await unfold(/Ztracená/);
    expect(screen.getAllByRole('button', { name: 'Přiložit k\u00a0e-mailu' })).toHaveLength(1);
  });

  it('PL-34 with a slow register a text takes its time', async () => {
    vi.useFakeTimers();
    open({ slow: true });
    await unfold(/Ztracená/);
    expect(screen.queryByText(/Vratka/, { selector: '.markdown *' })).toBeNull();
    await vi.advanceTimersByTimeAsync(6_000);
    expect(screen.getByText(/Vratka/, { selector: '.markdown *' })).toBeVisible();
    vi.useRealTimers();
  });

  it('opens a text that the command bar asks for', async () => {
    const { desk, rerender } = open();
    await rerender({ asked: { text: 'PR-VRATKA' } });
    await waitFor(() => expect(screen.getByText('Vratka').closest('summary')).toHaveFocus());
    expect(sheet(/^Vratka$/).open).toBe(true);
    expect(desk.of('knowledge.open')).toEqual([{ text: 'PR-VRATKA' }]);
  });
});
