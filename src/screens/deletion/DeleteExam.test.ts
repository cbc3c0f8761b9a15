import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import type { Component } from 'svelte';
import { describe, expect, it, vi } from 'vitest';
import { portsDouble } from '../home/ports.fixture.ts';
import WithPorts from '../home/WithPorts.fixture.svelte';
import type { ExamToDelete, Ports } from '../ports.ts';
import DeleteExam from './DeleteExam.svelte';

const user = userEvent.setup();
const exam: ExamToDelete = {
  ...{ id: 'e1', title: 'Jana · S04', kind: 'exam', state: 'closed', createdAt: 1 },
  ...{ started: true, saved: false, until: '2999-01-01' },
};

function open(part: Partial<ExamToDelete> = {}, ports: Partial<Ports> = {}) {
  const deleteExam = vi.fn(() => Promise.resolve(true));
  const known = { examToDelete: () => Promise.resolve({ ...exam, ...part }), deletionNotes: () => Promise.resolve([]) };
  const given = { params: { id: 'e1' } };
  render(WithPorts, {
    screen: DeleteExam as Component<never>,
    given,
    ports: portsDouble({ ...known, deleteExam, ...ports }),
  });
  return deleteExam;
}

describe('P-41 the page that deletes an exam', () => {
  it('says what speaks against it and needs a reason', async () => {
    const deleteExam = open();
    expect(await screen.findByText(/Důkazní soubor s.celou zkouškou není uložený/)).toBeVisible();
    expect(screen.getByText('Lhůta pro uchování ještě neuplynula.')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Smazat zkoušku' }));
    expect(deleteExam).not.toHaveBeenCalled();
    await user.type(screen.getByLabelText(/Proč se zkouška maže/), 'žádost uchazeče');
    await user.click(screen.getByRole('button', { name: 'Smazat zkoušku' }));
    expect(deleteExam).toHaveBeenCalledWith('e1', 'žádost uchazeče');
  });

  it('offers nothing while the exam runs', async () => {
    open({ state: 'open' });
    expect(await screen.findByText(/Zkouška právě běží nebo není uzavřená/)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Smazat zkoušku' })).toBeNull();
  });

  it('says that nothing was deleted when it could not be', async () => {
    open({ saved: true }, { deleteExam: () => Promise.reject(new Error('disk')) });
    await user.type(await screen.findByLabelText(/Proč se zkouška maže/), 'lhůta');
    await user.click(screen.getByRole('button', { name: 'Smazat zkoušku' }));
    expect(await screen.findByText(/Nic se nesmazalo/)).toBeVisible();
  });

  it('P-41 notes of deleted exams stay, without people', async () => {
    const note = {
      id: 'x',
      kind: 'exam',
      code: '66-029-M',
      createdAt: 1,
      deletedAt: 2,
      reason: 'lhůta',
      count: 3,
      head: 'abc',
    } as const;
    open({}, { examToDelete: () => Promise.resolve(undefined), deletionNotes: () => Promise.resolve([note]) });
    expect(await screen.findByText(/66-029-M, založeno/)).toHaveTextContent('lhůta');
    expect(screen.getByText(/Tato zkouška v.tomto počítači není/)).toBeVisible();
  });
});
