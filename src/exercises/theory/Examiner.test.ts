import { fireEvent, render, screen, within } from '@testing-library/svelte';
import { TestDesk } from '../../channels/desk.fixture.svelte.ts';
import Examiner from './Examiner.svelte';
import Observer from './Observer.svelte';
import { Playing } from './theory.fixture.ts';

function open(playing: Playing) {
  const desk = new TestDesk();
  render(Examiner, { view: playing.see('examiner'), send: desk.send, desk });
  return desk;
}

describe('X-147 whoever marks a test', () => {
  it('sees points, percent, threshold and each item with its key', () => {
    open(new Playing().open().answer('1', ['b'], 1).answer('2', ['a', 'c'], 2));
    expect(screen.getByText(/Body: 1 z.3, tj. 33.3 %/)).toBeVisible();
    expect(screen.getByText(/Hranice 55 % splněna není/)).toBeVisible();
    const row = screen.getByText('1. První?').closest('tr');
    expect(row).toHaveTextContent('1. První?ba✗ chybně1');
    expect(screen.getByText('– bez odpovědi')).toBeInTheDocument();
  });

  it('enters points from paper with where the sheet is filed, no more than there are', async () => {
    const desk = open(new Playing());
    const points = screen.getByLabelText(/Body \(nejvýš 3\)/);
    await fireEvent.input(points, { target: { value: '4' } });
    await fireEvent.input(screen.getByLabelText('Kde je list založen'), { target: { value: 'složka 7' } });
    expect(screen.getByText('Zapsat body')).toBeDisabled();
    await fireEvent.input(points, { target: { value: '2' } });
    await fireEvent.submit(points);
    expect(desk.of('theory.enterPaper')).toEqual([{ points: 2, filed: 'složka 7' }]);
  });

  it('an observer sees how far it is and nothing that is right', () => {
    const desk = new TestDesk();
    const view = new Playing().open().answer('1', ['a'], 1).see('observer');
    render(Observer, { view, send: desk.send, desk });
    expect(screen.getByText(/Zodpovězeno: 1 z.3/)).toBeVisible();
    expect(screen.queryByText(/Body/)).toBeNull();
  });
});

describe('X-150 the test on paper', () => {
  it('is printed for this and other draw numbers, each with its key on a page of its own', async () => {
    const printed: string[][] = [];
    vi.stubGlobal('print', () => {
      const paper = document.querySelector<HTMLElement>('body > .test-paper');
      if (paper) printed.push([...paper.querySelectorAll('article')].map((page) => page.textContent));
    });
    open(new Playing({}, 'aaaaaaaa'));
    await fireEvent.input(screen.getByLabelText('Čísla losování dalších uchazečů'), {
      target: { value: 'bbbbbbbb x' },
    });
    expect(screen.getByText(/osm malých písmen a.číslic: x/)).toBeInTheDocument();
    await fireEvent.input(screen.getByLabelText('Čísla losování dalších uchazečů'), { target: { value: 'bbbbbbbb' } });
    await fireEvent.click(screen.getByText('Vytisknout pro všechny'));
    await vi.waitFor(() => expect(printed).toHaveLength(1));
    const [pages = []] = printed;
    expect(pages.map((page) => /klíč/.test(page))).toEqual([false, true, false, true]);
    expect(pages[0]).toMatch(/aaaaaaaa[\s\S]*☐ a\)/);
    expect(pages[3]).toMatch(/bbbbbbbb/);
    await vi.waitFor(() => expect(document.querySelector('.test-paper')).toBeNull());
    expect(within(document.body).queryByText(/klíč, jen pro/)).toBeNull();
    vi.unstubAllGlobals();
  });
});
