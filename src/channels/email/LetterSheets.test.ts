import { fireEvent, render, screen, within } from '@testing-library/svelte';
import '../../ui/dialog.fixture.ts';
import { TestDesk } from '../desk.fixture.svelte.ts';
import Candidate from './Candidate.svelte';
import { emailView } from './email.fixture.ts';
import Figurant from './Figurant.svelte';
import type { EmailView } from './projections.ts';

const sheet = (id: string) => ({ id, title: `${id} pračka Jasan`, text: 'Náplň 8 kg.' });
function open(part: Partial<EmailView> = {}, desk = new TestDesk()) {
  const { rerender } = render(Candidate, { view: emailView(part), send: desk.send, desk });
  return { desk, show: (next: Partial<EmailView>) => rerender({ view: emailView(next) }) };
}
const listed = () => screen.queryAllByRole('region', { name: 'Přílohy' });
const click = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));

describe('X-212 sheets of the house at a letter', () => {
  it('are taken from the desk, opened, taken away and sent with the letter', async () => {
    const { desk } = open();
    expect(listed()).toEqual([]);
    expect(desk.attach?.(sheet('PW-814'))).toBe('taken');
    expect(desk.attach?.(sheet('PW-814'))).toBe('there');
    expect(desk.attach?.(sheet('SD-90'))).toBe('taken');
    expect(await screen.findByText('SD-90 pračka Jasan')).toBeVisible();
    await click('Odebrat přílohu SD-90 pračka Jasan');
    expect(within(listed()[0] as HTMLElement).getAllByRole('group')).toHaveLength(1);
    expect(desk.sent.filter(({ type }) => /attach|detach/.test(type))).toEqual([
      { type: 'email.attach', data: sheet('PW-814') },
      { type: 'email.attach', data: sheet('SD-90') },
      { type: 'email.detach', data: { id: 'SD-90' } },
    ]);
    await fireEvent.input(screen.getByLabelText('Text odpovědi'), { target: { value: 'List posílám.' } });
    await click(/^Odeslat/);
    const dialog = within(screen.getByRole('dialog'));
    expect(dialog.getByText('PW-814 pračka Jasan')).toBeVisible();
    await fireEvent.click(dialog.getByRole('button', { name: /^Odeslat/ }));
    expect(desk.of('email.send')).toEqual([
      { text: 'List posílám.', subject: 'Re: Vrácení peněz', attachments: [sheet('PW-814')] },
    ]);
  });

  it('a sixth is not taken, nor any once the time is over', async () => {
    const { desk, show } = open();
    for (const id of ['a', 'b', 'c', 'd', 'e']) desk.attach?.(sheet(id));
    expect(desk.attach?.(sheet('f'))).toBe('full');
    await show({ frozen: { at: 1, why: 'time' } });
    expect(desk.attach).toBeUndefined();
    expect(screen.queryByRole('button', { name: /^Odebrat/ })).toBeNull();
  });

  it('stay over a reload, the newest of this computer and the host', async () => {
    const { desk } = open();
    desk.attach?.(sheet('PW-814'));
    open({}, new TestDesk(desk.kept));
    expect(listed().length).toBe(2);
    document.body.replaceChildren();
    const draft = { text: 'x', subject: 'y', revision: 9, at: 1 };
    open({ draft, attachments: [sheet('SD-90')] }, new TestDesk(desk.kept));
    expect(screen.getByText('SD-90 pračka Jasan')).toBeVisible();
    expect(screen.queryByText('PW-814 pračka Jasan')).toBeNull();
  });

  it('are seen and opened by whoever gets the letter', async () => {
    const sent = { text: 'x', subject: 'y', attachments: [sheet('PW-814')], at: 5_000, writtenAt: 5_000 };
    const desk = new TestDesk();
    render(Figurant, { view: emailView({ sent }), send: desk.send, desk });
    expect(screen.getByText('PW-814 pračka Jasan')).toBeVisible();
    expect(screen.getByText('Náplň 8 kg.')).toBeInTheDocument();
  });
});
