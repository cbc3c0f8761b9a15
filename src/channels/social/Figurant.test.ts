import { fireEvent, render, screen } from '@testing-library/svelte';
import { TestDesk } from '../desk.fixture.svelte.ts';
import Figurant from './Figurant.svelte';
import { PlayedPage } from './social.fixture.ts';

function open(page = new PlayedPage()) {
  const desk = new TestDesk();
  desk.now = page.now;
  const { rerender } = render(Figurant, { view: page.view('figurant'), send: desk.send, desk });
  return { page, desk, show: () => rerender({ view: page.view('figurant') }) };
}
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));
const type = (label: string, value: string) => fireEvent.input(screen.getByLabelText(label), { target: { value } });

describe('D-17 the figurant’s page', () => {
  it('says that the comment stands there already, until the first tap', async () => {
    const { page, show } = open();
    expect(screen.getByText(/Komentář už na stránce je/)).toBeVisible();
    page.fact('customer.opened');
    await show();
    expect(screen.queryByText(/Komentář už na stránce je/)).toBeNull();
  });

  it('writes in public or in private, as it is turned', async () => {
    const { page, desk, show } = open();
    await type('Veřejně jako Martina K.', 'Haló, je tam někdo?');
    await fireEvent.keyDown(screen.getByLabelText('Veřejně jako Martina K.'), { key: 'Enter' });
    expect(desk.of('social.send')).toEqual([{ text: 'Haló, je tam někdo?' }]);
    await fireEvent.click(screen.getByRole('radio', { name: 'do soukromé zprávy' }));
    expect(desk.of('social.turn')).toEqual([{ to: 'private' }]);
    page.do('figurant', 'social.turn', { to: 'private' });
    await show();
    await type('Soukromě jako Martina K.', 'PSČ 000 41');
    await press('Odeslat soukromě');
    expect(desk.of('social.write')).toEqual([{ text: 'PSČ 000 41' }]);
  });

  it('knows when her question comes by itself, and lets it come now', async () => {
    const { page, desk, show } = open();
    expect(screen.getByRole('button', { name: 'Poslat hned' })).toBeDisabled();
    page.replied();
    await show();
    expect(screen.getByText(/přijde veřejně samo za 0:45\./)).toBeVisible();
    await press('Poslat hned');
    expect(desk.of('social.followUp')).toEqual([{}]);
    page.do('figurant', 'social.followUp');
    await show();
    expect(screen.queryByRole('button', { name: 'Poslat hned' })).toBeNull();
  });

  it('lets others pile on', async () => {
    const { desk } = open();
    await fireEvent.change(screen.getByLabelText('Kdo píše'), { target: { value: 'c3' } });
    await type('Veřejně jako Rejpal77', 'no jasně');
    await fireEvent.keyDown(screen.getByLabelText('Veřejně jako Rejpal77'), { key: 'Enter' });
    expect(desk.of('social.join')).toEqual([{ as: 'c3', text: 'no jasně' }]);
  });

  it('reads that her comment is hidden from others, and that it was removed', async () => {
    const { page, show } = open();
    page.do('candidate', 'social.hide', { comment: 'c2' });
    await show();
    expect(screen.getByText(/Text vidí jen autor a/)).toBeVisible();
    page.do('candidate', 'social.remove', { comment: 'c2' });
    await show();
    expect(screen.getByText('Komentář byl odstraněn.')).toBeVisible();
  });
});
