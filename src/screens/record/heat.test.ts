import { render, screen } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import Conditions from './Conditions.svelte';
import { recordView } from './record.fixture.ts';

test('J-8 a cap below 5 is printed among the conditions, no cap is not', () => {
  const settings = { paste: false, spellcheck: true };
  const { unmount } = render(Conditions, { record: recordView({ settings: { ...settings, cap: 3 } }) });
  expect(screen.getByText('Strop vyhrocení zákazníka')).toBeInTheDocument();
  expect(screen.getByText(/^stupeň 3 z.5$/)).toBeInTheDocument();
  unmount();
  render(Conditions, { record: recordView({ settings }) });
  expect(screen.queryByText('Strop vyhrocení zákazníka')).toBeNull();
});
