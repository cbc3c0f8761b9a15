import { fireEvent, screen } from '@testing-library/svelte';
import { open } from './open.fixture.ts';

const button = (name: RegExp) => screen.getByRole('button', { name });

describe('X-210 the desk holds dialling up', () => {
  it('says why; an offer is refused, a service call needs its reason', async () => {
    const { desk, click } = open('heldUp');
    expect(screen.getByRole('alert')).toHaveTextContent(/Jan Tichý.*odvolán 2\. 5\. 2026/);
    expect(button(/^Přesto zavolat/)).toBeDisabled();
    await fireEvent.click(screen.getByRole('radio', { name: /Obchodní/ }));
    expect(screen.getByText(/Obchodní hovor po odvolání souhlasu nevedeme/)).toBeVisible();
    expect(button(/^Přesto zavolat/)).toBeDisabled();
    await fireEvent.click(screen.getByRole('radio', { name: /Služební/ }));
    await fireEvent.input(screen.getByLabelText('Proč voláte'), { target: { value: 'Oprava je hotová.' } });
    await click(button(/^Přesto zavolat/));
    expect(desk.of('phone.insist')).toEqual([{ reason: 'Oprava je hotová.' }]);
    expect(screen.getByText('Vytočeno, vyzvání')).toBeVisible();
  });

  it('goes away when the candidate does not call', async () => {
    const { desk, click } = open('heldUp');
    await click(button(/^Nevolat/));
    expect(desk.of('phone.leaveDial')).toEqual([{}]);
    expect(screen.queryByText('Vytáčení je zdržené')).toBeNull();
  });

  it('is seen by whoever marks', async () => {
    const { after } = open('heldUp', 'examiner');
    expect(screen.getByText(/Jan Tichý.*čeká na rozhodnutí/)).toBeVisible();
    await after((call) => call.do('candidate', 'phone.insist', { reason: 'Oprava.' }));
    expect(screen.getByText(/uchazeč volal, důvod: Oprava\./)).toBeVisible();
  });
});
