import { fireEvent, render, screen, within } from '@testing-library/svelte';
import '../../ui/dialog.fixture.ts';
import { TestDesk } from '../../channels/desk.fixture.svelte.ts';
import Candidate from './Candidate.svelte';
import type { StatementsView } from './projections.ts';
import { answers, begun } from './statements.fixture.ts';

function open(view: StatementsView = begun().see('candidate'), desk = new TestDesk()) {
  const { rerender, unmount } = render(Candidate, { view, send: desk.send, desk });
  return { desk, unmount, show: (next: StatementsView) => rerender({ view: next }) };
}
const soon = () => vi.advanceTimersByTimeAsync(0);
const heading = () => screen.getByRole('heading', { level: 3 }).textContent;
const card = () => screen.getByRole('article');
const reason = () => screen.getByLabelText<HTMLInputElement>(/Podle čeho tak soudíte/);
const radio = (group: RegExp, name: RegExp) =>
  within(screen.getByRole('group', { name: group })).getByRole('radio', { name });
async function press(code: string, on: Element = document.activeElement ?? document.body) {
  const happens = await fireEvent.keyDown(on, { code });
  await soon();
  return happens;
}
const drafts = (desk: TestDesk) => desk.of('statements.draft') as { answers: unknown; revision: number }[];
async function handIn() {
  await fireEvent.click(screen.getByRole('button', { name: 'Odevzdat zařazení…' }));
  await fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Odevzdat' }));
}

describe('X-134 the candidate’s cards by keyboard', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('numbers choose in one dimension after the other, arrows go to the next card', async () => {
    const { desk } = open();
    await soon();
    expect(card()).toHaveFocus();
    await press('Digit1');
    await press('Digit3');
    expect(radio(/^Typ/, /rozhodný/)).toBeChecked();
    expect(radio(/^Obtížný/, /lítostivý/)).toBeChecked();
    expect(drafts(desk).at(-1)?.answers).toEqual([{ card: '1', choices: { disc: 'D', obtizny: 'litost' } }]);
    await press('ArrowRight');
    expect(heading()).toMatch(/Karta 2 z.3/);
    expect(screen.getByText('Projdeme to pomalu?')).toBeVisible();
    expect(card()).toHaveFocus();
    await press('ArrowDown');
    await press('Digit2');
    expect(drafts(desk).at(-1)?.answers).toMatchObject([{ card: '1' }, { card: '2', choices: { obtizny: 'kricici' } }]);
    await press('ArrowLeft');
    await press('ArrowLeft');
    expect(heading()).toMatch(/Karta 1 z.3/);
  });

  it('a choice is changed, a number without a choice does nothing', async () => {
    const { desk } = open();
    await soon();
    await press('Digit9');
    expect(desk.sent).toEqual([]);
    await press('Digit1');
    await press('ArrowUp');
    await press('Digit2');
    expect(radio(/^Typ/, /stálý/)).toBeChecked();
    await fireEvent.click(radio(/^Typ/, /rozhodný/));
    expect(drafts(desk).at(-1)).toMatchObject({ answers: [{ choices: { disc: 'D' } }], revision: 3 });
  });

  it('nothing fires while typing a reason', async () => {
    const { desk } = open();
    reason().focus();
    for (const code of ['Digit1', 'ArrowRight', 'ArrowLeft']) expect(await press(code, reason())).toBe(true);
    expect(desk.sent).toEqual([]);
    expect(heading()).toMatch(/Karta 1 z.3/);
  });

  it('nor while the task is paused, but the cards can be turned', async () => {
    const { desk } = open();
    desk.working = false;
    await soon();
    expect(screen.getByText(/pozastavena a.čas stojí/)).toBeVisible();
    await press('Digit1', card());
    expect(desk.sent).toEqual([]);
    await press('ArrowRight', card());
    expect(heading()).toMatch(/Karta 2 z.3/);
  });
});

describe('X-135 the candidate’s answers', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('a choice goes to the host at once, a reason in a moment; a reload brings back card and answers', async () => {
    const { desk, unmount } = open();
    await fireEvent.click(screen.getByRole('button', { name: /^Karta 2,/ }));
    await fireEvent.click(radio(/^Typ/, /stálý/));
    expect(drafts(desk)).toHaveLength(1);
    await fireEvent.input(reason(), { target: { value: 'chce klid' } });
    expect(drafts(desk)).toHaveLength(1);
    expect(JSON.parse(desk.kept['sheet'] ?? '')).toMatchObject({ answers: [{ reason: 'chce klid' }], revision: 2 });
    unmount();
    const again = open(undefined, new TestDesk(desk.kept));
    expect(heading()).toMatch(/Karta 2 z.3/);
    expect(reason()).toHaveValue('chce klid');
    expect(radio(/^Typ/, /stálý/)).toBeChecked();
    await vi.advanceTimersByTimeAsync(250);
    expect(drafts(again.desk)).toMatchObject([{ answers: [{ card: '2', reason: 'chce klid' }], revision: 2 }]);
  });

  it('says how much has been chosen, and which card is whole', async () => {
    open(begun().put('statements.answered', { answers, revision: 1 }).see('candidate'));
    expect(screen.getByText(/Zvoleno: 3 z.6/)).toBeVisible();
    expect(screen.getByRole('button', { name: 'Karta 1, vše zvoleno' })).toBeVisible();
    expect(screen.getByRole('button', { name: 'Karta 2, zbývá zvolit 1' })).toBeVisible();
  });

  it('asks once more before handing in and names what is not chosen', async () => {
    const { desk } = open(begun().put('statements.answered', { answers, revision: 1 }).see('candidate'));
    await fireEvent.click(screen.getByRole('button', { name: 'Odevzdat zařazení…' }));
    const items = within(screen.getByRole('dialog')).getAllByRole('listitem');
    expect(items.map(({ textContent }) => textContent)).toEqual(['karta 2: Obtížný', 'karta 3: Typ, Obtížný']);
    await fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Odevzdat' }));
    expect(desk.sent).toEqual([{ type: 'statements.submit', data: { answers } }]);
  });

  it('locked, nothing can be changed any more, and nothing of the key is there', () => {
    open(begun().put('statements.submitted', { answers }).see('candidate'));
    expect(screen.getByText(/Zařazení je odevzdáno/)).toBeVisible();
    expect(screen.queryByRole('radio')).toBeNull();
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(screen.getByText('lítostivý')).toBeVisible();
    expect(document.body.textContent).not.toMatch(/správně|✗|alfa/);
  });

  it('says that answers wait for the connection, also after a reload, and that they came too late', async () => {
    const { desk, unmount } = open();
    desk.silent = true;
    desk.lamp = { state: 'here' };
    await handIn();
    expect(screen.getByText(/čeká na spojení/)).toBeVisible();
    unmount();
    const next = new TestDesk(desk.kept);
    next.lamp = { state: 'here' };
    const { show } = open(undefined, next);
    expect(screen.getByText(/čeká na spojení/)).toBeVisible();
    next.lamp = { state: 'saved', at: 1 };
    await show(begun().put('task.ended', { why: 'time' }).see('candidate'));
    expect(screen.getByText(/dorazilo až po skončení/)).toBeVisible();
  });
});
