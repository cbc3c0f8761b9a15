import { describe, expect, it } from 'vitest';
import { PlayedPage, second } from './social.fixture.ts';

describe('D-12 what a company may do with comments', () => {
  it('hides, shows again, reports and removes those of others', () => {
    const page = new PlayedPage().do('candidate', 'social.hide', { comment: 'c2' });
    expect(page.ask('candidate', 'social.hide', { comment: 'c2' })).toBe(false);
    page.do('candidate', 'social.unhide', { comment: 'c2' });
    expect(page.comment('c2')).toMatchObject({ state: 'shown' });
    page.do('candidate', 'social.report', { comment: 'c3', reason: 'vulgar' });
    expect(page.comment('c3')).toMatchObject({ reported: 'vulgar', state: 'shown' });
    expect(page.comment('c3', 'figurant')).toMatchObject({ reported: null });
    page.do('candidate', 'social.remove', { comment: 'c2' });
    expect(page.comment('c2')).toMatchObject({ text: null });
    expect(page.ask('candidate', 'social.reply', { to: 'c2', text: 'x' })).toBe(false);
    expect(page.findings.criticismRemovedAt).toBe(page.now);
  });

  it('changes and takes back its own only', () => {
    const page = new PlayedPage();
    for (const [type, data] of [
      ['social.edit', { reply: 'c2', text: 'Všechno je v pořádku.' }],
      ['social.delete', { reply: 'c2' }],
    ] as const)
      expect(page.ask('candidate', type, data), type).toBe(false);
    page.replied();
    for (const type of ['social.hide', 'social.remove'])
      expect(page.ask('candidate', type, { comment: page.last }), type).toBe(false);
    expect(page.ask('candidate', 'social.report', { comment: page.last, reason: 'spam' })).toBe(false);
  });

  it('notes whether the author had been written to before', () => {
    const before = new PlayedPage().do('candidate', 'social.hide', { comment: 'c2' });
    expect(before.findings.acts).toMatchObject([{ type: 'hidden', afterWord: false }]);
    const after = new PlayedPage().replied().do('candidate', 'social.hide', { comment: 'c2' });
    expect(after.findings.acts.at(-1)).toMatchObject({ type: 'hidden', afterWord: true });
    const toOther = new PlayedPage().do('candidate', 'social.reply', { to: 'c3', text: 'Dobrý den' });
    toOther.do('candidate', 'social.hide', { comment: 'c2' });
    expect(toOther.findings.acts.at(-1)).toMatchObject({ afterWord: false });
  });

  it('tells how long data of a comment were read by everybody', () => {
    const page = new PlayedPage();
    expect(page.findings.exposed).toMatchObject([{ comment: 'c2', awayAt: 0 }]);
    page.pass(30 * second).do('candidate', 'social.hide', { comment: 'c2' });
    expect(page.findings.exposed).toMatchObject([{ awayAt: page.now }]);
    page.do('candidate', 'social.unhide', { comment: 'c2' });
    expect(page.findings.exposed).toMatchObject([{ awayAt: 0 }]);
  });

  it('counts replies to whoever only provokes', () => {
    const page = new PlayedPage().do('candidate', 'social.reply', { to: 'c3', text: 'Děkujeme za názor.' });
    expect(page.findings.trollReplies).toBe(1);
  });
});

describe('D-14 a flag for the examiner', () => {
  it('comes at once with personal data in public, also in a change, and not in private', () => {
    const page = new PlayedPage().do('candidate', 'social.message', { to: 'c2', text: 'Jde o EJ2026-02210?' });
    expect(page.findings.flags).toEqual([]);
    page.replied('Objednávka EJ2026-02210 se opravuje.');
    expect(page.findings.flags).toMatchObject([
      { at: page.now, by: 'company', data: [{ kind: 'order', words: 'EJ2026-02210' }] },
    ]);
    const reply = page.last;
    page.do('candidate', 'social.edit', { reply, text: 'Zavoláme na 000555012.' });
    expect(page.findings.flags[1]).toMatchObject({ comment: reply, data: [{ kind: 'phone' }] });
    expect(page.findings.flags).toHaveLength(2);
    page.do('figurant', 'social.send', { text: 'martina.k@post.example' });
    expect(page.findings.flags[2]).toMatchObject({ by: 'author', data: [{ kind: 'email' }] });
  });
});
