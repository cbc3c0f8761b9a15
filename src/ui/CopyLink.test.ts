import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import CopyLink from './CopyLink.svelte';

const props = { link: 'https://x/#/j/1', label: 'Odkaz' };

test('copies the link and says so', async () => {
  const user = userEvent.setup();
  render(CopyLink, props);
  await user.click(screen.getByRole('button', { name: 'Kopírovat' }));
  expect(await navigator.clipboard.readText()).toBe(props.link);
  expect(screen.getByRole('status')).toHaveTextContent('Zkopírováno');
});

test('without a clipboard the link is selected for copying by hand', async () => {
  const user = userEvent.setup();
  vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('denied'));
  render(CopyLink, props);
  await user.click(screen.getByRole('button', { name: 'Kopírovat' }));
  expect(screen.getByRole('status')).toHaveTextContent('Ctrl+C');
  expect(screen.getByRole<HTMLInputElement>('textbox').selectionEnd).toBe(props.link.length);
});
