import { describe, expect, it } from 'vitest';
import { PlayedPage, second } from './social.fixture.ts';

const since = (page: PlayedPage, type: string) =>
  page.log.filter((one) => one.type === type).map(({ at }) => at - 1_000_000);

describe('D-15 whom nobody answers', () => {
  it('gets louder at the same seconds of work', () => {
    const page = new PlayedPage().pass(150 * second);
    expect(page.comment('c2')).toMatchObject({ reactions: 23 });
    page.pass(330 * second);
    expect(page.types().slice(1)).toEqual([
      'social.reacted',
      'social.fellSilent',
      'social.commented',
      'social.reacted',
      'social.wentViral',
    ]);
    expect(since(page, 'social.fellSilent')).toEqual([180_000]);
    expect(since(page, 'social.wentViral')).toEqual([330_000]);
    expect(page.comment('c2')).toMatchObject({ reactions: 45 });
    expect(page.comment('c4')).toMatchObject({ text: 'Tak to je síla.', at: 1_240_000, worldAt: '' });
    expect(page.view('candidate').viralAt).toBe(1_330_000);
  });

  it('is left in peace by a public reply to her, not by one to somebody else or in private', () => {
    const answered = new PlayedPage()
      .pass(100 * second)
      .replied()
      .pass(600 * second);
    expect(answered.types()).not.toContain('social.fellSilent');
    expect(answered.findings.firstReply).toMatchObject({ tookMs: 100_000, silentAt: 0, deadlineAt: null });
    const beside = new PlayedPage().do('candidate', 'social.reply', { to: 'c3', text: 'Dobrý den' });
    beside.do('candidate', 'social.message', { to: 'c2', text: 'Dobrý den' }).pass(600 * second);
    expect(beside.types()).toContain('social.wentViral');
  });

  it('waits while time stands, also when it stood before the work', () => {
    const page = new PlayedPage().pass(100 * second);
    page.fact('task.paused');
    page.pass(600 * second);
    expect(page.types()).not.toContain('social.reacted');
    expect(page.findings.firstReply.deadlineAt).toBeNull();
    page.fact('task.resumed');
    page.pass(50 * second);
    expect(page.types().at(-1)).toBe('social.reacted');
    page.fact('customer.stopped');
    page.pass(600 * second);
    expect(page.types()).not.toContain('social.fellSilent');
  });

  it('nothing comes after the end', () => {
    const page = new PlayedPage();
    page.fact('task.ended');
    page.pass(600 * second);
    expect(page.types().at(-1)).toBe('task.ended');
  });
});

describe('D-16 what the author writes under the first reply', () => {
  it('comes by itself, once', () => {
    const page = new PlayedPage()
      .pass(10 * second)
      .replied()
      .pass(44 * second);
    expect(page.types()).not.toContain('social.followedUp');
    page
      .pass(second)
      .replied('Ještě jednou.')
      .pass(200 * second);
    expect(page.types().filter((type) => type === 'social.followedUp')).toHaveLength(1);
    expect(page.view('candidate').comments.find(({ text }) => text === 'A kdy teda?')).toMatchObject({
      to: 'c2',
      at: 1_055_000,
      person: { handle: 'martina.k' },
    });
  });

  it('comes sooner by a tap or in her own words, in public or in private', () => {
    const tapped = new PlayedPage()
      .replied()
      .do('figurant', 'social.followUp')
      .pass(200 * second);
    expect(tapped.types().filter((type) => type === 'social.followedUp')).toHaveLength(1);
    const written = new PlayedPage().replied().do('figurant', 'social.write', { text: ' A\u00a0kdy teda?' });
    expect(written.pass(200 * second).types()).not.toContain('social.followedUp');
    const other = new PlayedPage().replied().do('figurant', 'social.send', { text: 'To píšete všem?' });
    expect(
      other
        .pass(200 * second)
        .types()
        .filter((type) => type === 'social.followedUp'),
    ).toHaveLength(2);
  });

  it('needs a reply, and a case that has it', () => {
    expect(new PlayedPage().ask('figurant', 'social.followUp')).toBe(false);
    const page = new PlayedPage({ followUp: undefined }).replied();
    expect(page.ask('figurant', 'social.followUp')).toBe(false);
    expect(page.pass(200 * second).types()).not.toContain('social.followedUp');
  });
});

describe('D-17 whoever plays', () => {
  const says = (page: PlayedPage) => page.view('figurant').says;

  it('does not write the comment again that stands there', () => {
    const page = new PlayedPage();
    expect(says(page)).toBeNull();
    page.fact('customer.opened');
    expect(says(page)).toBe('social.send');
  });

  it('writes in public until the candidate writes in private, and wherever it is turned to', () => {
    const page = new PlayedPage();
    page.fact('customer.opened');
    page.do('candidate', 'social.message', { to: 'c3', text: 'Dobrý den' });
    expect(says(page)).toBe('social.send');
    const own = new PlayedPage();
    own.fact('customer.opened');
    own.do('candidate', 'social.message', { to: 'c2', text: 'Dobrý den' });
    expect(says(own)).toBe('social.write');
    own.do('figurant', 'social.turn', { to: 'public' });
    own.do('candidate', 'social.message', { to: 'c2', text: 'Jste tam?' });
    expect(says(own)).toBe('social.send');
    expect('says' in own.view('candidate')).toBe(false);
  });

  it('piles on as others, not as the author or the company', () => {
    const page = new PlayedPage().do('figurant', 'social.join', { as: 'c3', text: 'no jasně' });
    expect(page.comment(page.last)).toMatchObject({ person: { handle: 'rejpal77' }, by: 'other', to: '' });
    expect(page.ask('figurant', 'social.join', { as: 'c2', text: 'x' })).toBe(false);
    page.replied();
    expect(page.ask('figurant', 'social.join', { as: page.last, text: 'x' })).toBe(false);
  });
});

describe('D-13 private messages', () => {
  it('go to the person alone, and the author answers', () => {
    const page = new PlayedPage().do('candidate', 'social.message', { to: 'c2', text: 'Ověříme si Vás.' });
    page.do('figurant', 'social.write', { text: 'PSČ 000 41' });
    page.do('candidate', 'social.message', { to: 'c3', text: 'Dobrý den' });
    const [first, own, troll] = page.view('candidate').threads;
    expect([first?.messages, own?.messages.map(({ text }) => text)]).toEqual([[], ['Ověříme si Vás.', 'PSČ 000 41']]);
    expect(troll?.messages).toHaveLength(1);
    expect(page.view('figurant').threads).toHaveLength(1);
    expect(page.view('candidate').comments).toHaveLength(3);
    expect(page.findings.acts.map(({ type }) => type)).toEqual(['messaged', 'messaged']);
  });
});
