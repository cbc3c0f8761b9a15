import { render, screen } from '@testing-library/svelte';
import { afterEach, expect, it } from 'vitest';
import type { LiveMedia } from './liveMedia.svelte.ts';
import { pageMedia } from './pageMedia.svelte.ts';
import RecordingHealth from './RecordingHealth.svelte';

afterEach(() => (pageMedia.current = undefined));
const at = (health: LiveMedia['health']) => (pageMedia.current = { health } as LiveMedia);

it('K-32 says in words how the recording does, and aloud when it does not', () => {
  at('good');
  const { unmount } = render(RecordingHealth);
  expect(screen.getByText(/průběžně ukládá/)).toBeVisible();
  expect(screen.queryByRole('alert')).toBeNull();
  unmount();
  at('stalled');
  render(RecordingHealth);
  expect(screen.getByRole('alert')).toHaveTextContent('Nahrávka se zpožďuje');
});

it('K-32 is silent where nothing is recorded', () => {
  render(RecordingHealth);
  expect(document.body.textContent?.trim()).toBe('');
});
