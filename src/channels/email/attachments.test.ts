import { type StateFrom, initialTransition, transition } from 'xstate';
import { describe, expect, it } from 'vitest';
import { maxAttachmentLength } from '../../exam/attachment.ts';
import type { Json } from '../../exam/events.ts';
import { email } from './channel.ts';
import { emailView } from './email.fixture.ts';
import { emailMachine } from './machine.ts';
import { projectEmail } from './projections.ts';
import type { EmailStimulus } from './stimulus.ts';

const { mailbox, message, signature } = emailView();
const stimulus: EmailStimulus = {
  reply: { seconds: 600, origin: 'standard' },
  ...{ mailbox, signature, earlier: [], message: { ...message, body: message.body ?? '' } },
};
type Event = Parameters<StateFrom<typeof emailMachine>['can']>[0];
const sheet = (id: string) => ({ id, title: `${id} pračka`, text: 'Náplň 8 kg.' });

class Letter {
  state = initialTransition(emailMachine, { stimulus })[0];
  /** False when it is not taken. */
  put(type: string, data: Json = {}, at = 1_000, writtenAt = at): boolean {
    const by = { seat: 'candidate', role: 'candidate', lead: false };
    const event = { id: type, at, writtenAt, by, type, data } as unknown as Event;
    if (!this.state.can(event)) return false;
    this.state = transition(emailMachine, this.state, event)[0];
    return true;
  }
  names = (of: 'draft' | 'sent' = 'draft') => {
    const view = projectEmail(this.state, 'examiner');
    return (of === 'sent' ? view.sent?.attachments : view.attachments)?.map(({ id }) => id);
  };
}
const opened = () => {
  const letter = new Letter();
  letter.put('email.opened', { deadlineAt: 601_000 });
  return letter;
};

describe('X-212 sheets that go with a letter', () => {
  it('at most five, each once; one is taken away', () => {
    const letter = opened();
    for (const id of ['a', 'b', 'c', 'd', 'e']) expect(letter.put('email.attached', sheet(id))).toBe(true);
    expect([letter.put('email.attached', sheet('f')), letter.put('email.detached', { id: 'f' })]).toEqual([
      false,
      false,
    ]);
    expect(letter.put('email.detached', { id: 'b' })).toBe(true);
    expect(letter.put('email.attached', sheet('a'))).toBe(false);
    expect(letter.names()).toEqual(['a', 'c', 'd', 'e']);
  });

  it('are what the letter says that was sent, for whoever gets it and marks; an older log has none', () => {
    const letter = opened();
    letter.put('email.attached', sheet('a'));
    letter.put('email.sent', { text: 'x', subject: 'y', attachments: [sheet('a')] });
    for (const role of ['figurant', 'examiner', 'candidate', 'observer'] as const)
      expect(projectEmail(letter.state, role).sent?.attachments).toEqual([sheet('a')]);
    const older = opened();
    older.put('email.sent', { text: 'x', subject: 'y' });
    expect(older.names('sent')).toEqual([]);
  });

  it('attached before 0:00 and still on its way it stays; later it does not', () => {
    const letter = opened();
    letter.put('email.expired', {}, 601_000);
    expect(letter.put('email.attached', sheet('a'), 602_000, 600_900)).toBe(true);
    expect(letter.put('email.attached', sheet('b'), 603_000, 602_000)).toBe(false);
    expect(letter.names()).toEqual(['a']);
  });

  it('a letter with too many, one twice or one too long is no letter; with five whole ones it fits a command', () => {
    const judge = (attachments: Json) =>
      email.commands['email.send']?.data.safeParse({ text: 'x', subject: '', attachments });
    const whole = ['a', 'b', 'c', 'd', 'e'].map((id) => ({ ...sheet(id), text: 'ř'.repeat(maxAttachmentLength) }));
    expect(judge(whole)?.success).toBe(true);
    expect(new TextEncoder().encode(JSON.stringify(whole)).length).toBeLessThan(44_000);
    expect(judge([...whole, sheet('f')])?.success).toBe(false);
    expect(judge([sheet('a'), sheet('a')])?.success).toBe(false);
    expect(judge([{ ...sheet('a'), text: 'x'.repeat(maxAttachmentLength + 1) }])?.success).toBe(false);
  });
});
