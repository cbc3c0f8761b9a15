import { message } from './chat.fixture.ts';
import { type Queued, readQueue, stillQueued } from './queue.ts';

const queued = (key: string, text: string, writtenAt = 1_000_000): Queued => ({ key, text, writtenAt });

describe('stillQueued', () => {
  it('hides what the view already shows', () => {
    const messages = [message('m1', 'candidate', { text: 'A' })];
    expect(stillQueued([queued('1', 'A'), queued('2', 'B')], messages, 'candidate')).toEqual([queued('2', 'B')]);
  });
  it('takes each message for one queued text only', () => {
    const messages = [message('m1', 'candidate', { text: 'Ano' })];
    expect(stillQueued([queued('1', 'Ano'), queued('2', 'Ano')], messages, 'candidate')).toHaveLength(1);
  });
  it('does not mistake an older equal message, or the other side’s', () => {
    const messages = [
      message('m1', 'candidate', { text: 'Ano', writtenAt: 900_000 }),
      message('m2', 'customer', { text: 'Ano' }),
    ];
    expect(stillQueued([queued('1', 'Ano')], messages, 'candidate')).toHaveLength(1);
  });
  it('keeps a refused text until its writer decides', () => {
    const messages = [message('m1', 'candidate', { text: 'A' })];
    expect(stillQueued([{ ...queued('1', 'A'), refused: true }], messages, 'candidate')).toHaveLength(1);
  });
});

describe('readQueue', () => {
  it.each([undefined, 'nonsense', '{}'])('reads %s as empty', (kept) => expect(readQueue(kept)).toEqual([]));
});
