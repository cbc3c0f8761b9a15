import '../../ui/dialog.fixture.ts';
import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { LiveSeat } from '../liveSeat.svelte.ts';
import { recordView } from '../record/record.fixture.ts';
import { SeatDouble, examView } from '../room/room.fixture.ts';
import AfterClosing from './AfterClosing.svelte';
import { appealParts } from './appealParts.ts';

const user = userEvent.setup();
const appeal = {
  id: 'a1',
  at: 1,
  subject: 'result',
  criterion: { competence: '1', letter: 'a' },
  text: 'Uvedla.',
} as const;

function open(record = recordView()) {
  const seat = new SeatDouble({ exam: examView({ phase: 'closed' }) });
  render(AfterClosing, { live: new LiveSeat(seat.seat), record });
  return seat;
}

describe('what is added to a closed exam', () => {
  it('M-40 an addendum needs its text', async () => {
    const seat = open();
    await user.click(screen.getByText('Připsat dodatek'));
    const write = screen.getByRole('button', { name: /Připsat k.záznamu/ });
    await user.click(write);
    expect(seat.sent).toEqual([]);
    await user.type(screen.getByLabelText('Text dodatku'), 'Oprava místa');
    await user.click(write);
    expect(seat.sent).toEqual([{ type: 'exam.writeAddendum', data: { text: 'Oprava místa' } }]);
  });

  it('M-41 an appeal is against a criterion only where it is about the marks', async () => {
    const seat = open();
    await user.click(screen.getAllByText('Zapsat odvolání')[0] as HTMLElement);
    await user.selectOptions(screen.getByLabelText('Kritérium'), '1a');
    await user.type(screen.getByLabelText('Co uchazeč namítá'), 'Uvedla jsem ji');
    await user.selectOptions(screen.getByLabelText('Proti čemu'), 'formal');
    expect(screen.queryByLabelText('Kritérium')).toBeNull();
    await user.selectOptions(screen.getByLabelText('Proti čemu'), 'result');
    await user.click(screen.getByRole('button', { name: 'Zapsat odvolání' }));
    const data = { subject: 'result', competence: '1', letter: 'a', text: 'Uvedla jsem ji' };
    expect(seat.sent).toEqual([{ type: 'exam.fileAppeal', data }]);
  });

  it('M-41 a decision needs a name and its reasons', async () => {
    const seat = open(recordView({ afterwards: { addenda: [], appeals: [appeal] } }));
    await user.click(screen.getAllByText('Zapsat rozhodnutí')[0] as HTMLElement);
    await user.type(screen.getByLabelText('Odůvodnění rozhodnutí'), 'není tam');
    const write = screen.getByRole('button', { name: 'Zapsat rozhodnutí' });
    await user.click(write);
    expect(seat.sent).toEqual([]);
    await user.type(screen.getByLabelText('Kdo rozhodl'), 'Mgr. Jiná');
    await user.click(write);
    const data = { appeal: 'a1', outcome: 'rejected', by: 'Mgr. Jiná', number: '', reason: 'není tam' };
    expect(seat.sent).toEqual([{ type: 'exam.decideAppeal', data }]);
  });

  it('M-41 its papers hold every mark of the criterion, of tasks that were given', () => {
    const seat = new LiveSeat(new SeatDouble({}).seat);
    const [part, ...others] = appealParts(seat, recordView(), appeal);
    expect(others).toEqual([]);
    expect(part?.marks.map(({ verdict, reason }) => [verdict, reason])).toEqual([
      ['met', ''],
      ['not-met', 'Chybí částka'],
    ]);
    const about = { ...appeal, criterion: { competence: '2', letter: 'a' } };
    expect(appealParts(seat, recordView(), about)).toEqual([]);
  });
});
