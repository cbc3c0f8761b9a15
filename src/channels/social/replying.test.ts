import { describe, expect, it } from 'vitest';
import { surplus } from './replyLength.ts';
import { PlayedPage, second } from './social.fixture.ts';

describe('D-10 a public reply (CZ-23)', () => {
  it('stands under the comment with its time, changed and taken back, each an act', () => {
    const page = new PlayedPage().pass(20 * second).replied();
    const reply = page.last;
    expect(page.comment(reply)).toMatchObject({ by: 'company', to: 'c2', at: page.now, state: 'shown' });
    page.pass(second).do('candidate', 'social.edit', { reply, text: 'Paní Martino, omlouváme se.' });
    expect(page.comment(reply)).toMatchObject({ text: 'Paní Martino, omlouváme se.', editedAt: page.now, earlier: [] });
    page.pass(second).do('candidate', 'social.delete', { reply });
    expect(page.comment(reply)).toMatchObject({ text: null, state: 'removed' });
    expect(page.comment(reply, 'examiner')).toMatchObject({
      text: 'Paní Martino, omlouváme se.',
      earlier: [{ text: 'Martino, omlouváme se.' }],
    });
    expect(page.findings.acts.map(({ type }) => type)).toEqual(['replied', 'edited', 'deleted']);
  });

  it('to a reply goes into the same thread', () => {
    const page = new PlayedPage().replied().do('figurant', 'social.send', { text: 'A co dál?' });
    page.do('candidate', 'social.reply', { to: page.last, text: 'Voláme Vám dnes.' });
    expect(page.comment(page.last)).toMatchObject({ to: 'c2' });
  });

  it('goes to nobody who is not there, and not to oneself', () => {
    const page = new PlayedPage();
    expect(page.ask('candidate', 'social.reply', { to: 'c9', text: 'x' })).toBe(false);
    page.replied();
    expect(page.ask('candidate', 'social.reply', { to: page.last, text: 'x' })).toBe(false);
    expect(page.ask('figurant', 'social.reply', { to: 'c2', text: 'x' })).toBe(false);
  });

  it('an unchanged text is no change', () => {
    const page = new PlayedPage().replied();
    const reply = page.last;
    expect(page.ask('candidate', 'social.edit', { reply, text: ' Martino, omlouváme se. ' })).toBe(false);
  });
});

describe('D-11 how long a public reply may be', () => {
  it.each([
    ['a'.repeat(60), true],
    ['a'.repeat(61), false],
    [`  ${'a'.repeat(60)}  `, true],
    ['😀'.repeat(60), true],
    ['  ', false],
  ])('%s', (text, taken) => {
    const page = new PlayedPage();
    expect(page.ask('candidate', 'social.reply', { to: 'c2', text })).toBe(taken);
  });

  it('a change may not be longer either', () => {
    const page = new PlayedPage().replied();
    expect(page.ask('candidate', 'social.edit', { reply: page.last, text: 'a'.repeat(61) })).toBe(false);
  });

  it('says by how much', () => expect([surplus('abcd', 3), surplus('abc ', 3)]).toEqual([1, 0]));
});

describe('C-7 card numbers', () => {
  it('are masked in public, in private, in drafts and in the note', () => {
    const page = new PlayedPage();
    const text = 'karta 4111 1111 1111 1111';
    page.do('candidate', 'social.reply', { to: 'c2', text }).do('candidate', 'social.message', { to: 'c2', text });
    page.do('candidate', 'social.draft', { place: 'reply', to: 'c3', text }).do('candidate', 'social.keep', { text });
    page.do('figurant', 'social.send', { text }).do('figurant', 'social.write', { text });
    page.do('figurant', 'social.join', { as: 'c3', text });
    page.do('candidate', 'social.file', { note: text, code: 'REK' });
    expect(JSON.stringify(page.log)).not.toContain('4111 1111');
    expect(page.view('candidate').comments.filter(({ masked }) => masked)).toHaveLength(3);
  });
});
