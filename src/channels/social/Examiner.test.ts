import { render, screen } from '@testing-library/svelte';
import { TestDesk } from '../desk.fixture.svelte.ts';
import Examiner from './Examiner.svelte';
import { PlayedPage } from './social.fixture.ts';

function open(page: PlayedPage, role: 'examiner' | 'observer' = 'examiner') {
  const desk = new TestDesk();
  render(Examiner, { view: page.view(role), send: desk.send, desk });
  return desk;
}
const flat = (element: HTMLElement) => element.textContent.replace(/\s+/g, ' ');

describe('the examiner’s mirror of a page', () => {
  it('D-14 flags personal data in public with the time and the words', () => {
    const desk = open(new PlayedPage().replied('Voláme na 000 555 012.'));
    expect(screen.getByText(/Osobní údaje ve veřejném textu/)).toBeVisible();
    expect(screen.getByText(/Elektrojasan: telefon 000 555 012/)).toBeVisible();
    expect(desk.sent).toEqual([]);
  });

  it('D-12 lists acts, earlier wordings, and what became of the criticism', () => {
    const page = new PlayedPage().do('candidate', 'social.hide', { comment: 'c2' }).replied('Martino');
    page.do('candidate', 'social.edit', { reply: page.last, text: 'Paní Martino' });
    page.do('candidate', 'social.remove', { comment: 'c2' });
    open(page);
    const acts = screen.getAllByRole('listitem').map(flat);
    expect(acts.some((text) => /skryl komentář, čí: Martina K\. autorovi předtím nenapsal/.test(text))).toBe(true);
    expect(acts.some((text) => /odstranil komentář, čí: Martina K\. autorovi předtím napsal/.test(text))).toBe(true);
    expect(screen.getByText('Dřívější znění (1)')).toBeVisible();
    expect(screen.getByText(/Kritika byla odstraněna/)).toBeVisible();
    expect(screen.getByText(/NIKDY VÍC/, { selector: '.text' })).toBeVisible();
  });

  it('D-15 tells how long the company has been silent', () => {
    const page = new PlayedPage();
    page.now = 1_060_000;
    open(page);
    expect(screen.getByText(/do ticha zbývá 3:00 \(limit 3:00\)/)).toBeVisible();
  });

  it('D-15 tells that silence has come, and how soon a reply came', () => {
    const page = new PlayedPage().pass(200_000);
    open(page);
    expect(screen.getByText(/ticho od/)).toBeVisible();
    document.body.innerHTML = '';
    open(new PlayedPage().pass(95_000).replied());
    expect(screen.getByText('První veřejná odpověď autorce za 1:35 (do 3:00)')).toBeVisible();
  });

  it('D-20 shows what is being written, private messages and the note', () => {
    const page = new PlayedPage().do('candidate', 'social.draft', { place: 'reply', to: 'c2', text: 'Marti' });
    page
      .do('candidate', 'social.message', { to: 'c2', text: 'Soukromě' })
      .do('candidate', 'social.keep', { text: 'zá' });
    open(page);
    for (const text of ['Marti', 'Soukromě', 'zá', 'Zápis zatím není uložen.'])
      expect(screen.getByText(text)).toBeVisible();
  });

  it('D-18 an observer reads the page without names and findings', () => {
    open(
      new PlayedPage().replied('Voláme na 000 555 012.').do('candidate', 'social.keep', { text: 'zápis' }),
      'observer',
    );
    expect(screen.getByText('Účastník 2')).toBeVisible();
    expect(screen.queryByText(/Martina K/)).toBeNull();
    expect(screen.queryByText(/Osobní údaje|Co uchazeč udělal|Zápis po práci/)).toBeNull();
  });
});
