import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import AnnouncementBar from './AnnouncementBar.svelte';
import { SeatDouble, exam } from './console/seat.fixture.ts';

it('E-20 an announcement is read out calmly, can be put away and stays on the page', async () => {
  const announcements = [{ at: 1000, text: 'Přijde technik.' }];
  const seat = new SeatDouble().show({ exam: { ...exam, announcements } });
  render(AnnouncementBar, { live: seat.live });
  expect(screen.getByRole('status')).toHaveAttribute('aria-live', 'polite');
  expect(screen.getByRole('status')).toHaveTextContent('Přijde technik.');
  await userEvent.click(screen.getByRole('button', { name: 'Přečteno' }));
  expect(screen.getByRole('status')).toBeEmptyDOMElement();
  expect(screen.getByText('Přijde technik.')).toBeInTheDocument();
  seat.show({ exam: { ...exam, announcements: [...announcements, { at: 2000, text: 'Už je tu.' }] } });
  expect(await screen.findByText('Už je tu.', { selector: '.text' })).toBeInTheDocument();
});
