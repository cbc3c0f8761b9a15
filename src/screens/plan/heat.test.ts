import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { portsDouble } from '../home/ports.fixture.ts';
import { draftPlan } from './draftPlan.ts';
import HeatField from './HeatField.svelte';
import { PlanForm } from './planForm.svelte.ts';

const draft = (cap: number) => ({
  ...({ kind: 'exam', name: '', birthDate: '', place: '', examiner: '', number: '', organisation: '' } as const),
  ...{ qualification: undefined, paper: [], gapReason: '', recognised: [], seed: '' },
  ...({ paste: false, spellcheck: false, recording: true, outage: 'pause', cap } as const),
  needs: { voices: false, pictures: false },
});

test('J-8 how heated the customer may get is chosen in words; without a choice nothing is capped', async () => {
  const form = new PlanForm(portsDouble(), 'exam');
  render(HeatField, { form });
  const field = screen.getByLabelText(/^Jak vyhrocený/);
  expect(form.cap).toBe(5);
  expect(field).toHaveAccessibleDescription(/Zvolte pro všechny uchazeče stejně/);
  await userEvent.setup().selectOptions(field, '3 – křik');
  expect(form.cap).toBe(3);
});

test('J-8 a cap stands in the plan only where it caps', () => {
  expect(draftPlan(draft(3)).settings).toEqual({ paste: false, spellcheck: false, cap: 3 });
  expect(draftPlan(draft(5)).settings).toEqual({ paste: false, spellcheck: false });
});
