import { describe, expect, it } from 'vitest';
import { markedIn, personalIn } from './personal.ts';

const kinds = (text: string) => personalIn(text).map(({ kind, words }) => `${kind} ${words}`);

describe('D-14 personal data in a public text', () => {
  it.each([
    ['Objednávka EJ2026-02210 je v servisu.', ['order EJ2026-02210']],
    ['reklamace R-2026-02961, zákazník Z-10012', ['order R-2026-02961', 'order Z-10012']],
    ['tel. 000 555 012', ['phone 000 555 012']],
    ['Volejte +420 000\u00a0555\u00a0012!', ['phone +420 000\u00a0555\u00a0012']],
    ['voláme na 000555012', ['phone 000555012']],
    ['napište na martina.k@post.example.', ['email martina.k@post.example']],
    ['doručíme na 000 41 Brno', ['address 000 41']],
    ['PSČ 00041', ['address 00041']],
    ['účet 19-2000145399/0800', ['account 19-2000145399/0800']],
    ['EJ2026-02210, tel. 000 555 012', ['order EJ2026-02210', 'phone 000 555 012']],
  ])('%s', (text, expected) => expect(kinds(text)).toEqual(expected));

  it.each([
    'Dnes do 17 h Vám zavoláme.',
    'Pračka stojí 11 990 Kč, zápůjčka 0 Kč, poukaz 500 Kč.',
    'Termín je pátek 22. 5. 2026 v 16.00.',
    'Je to 10000 Kč nebo 120 50 Kč?',
    'pračka PW-814, sušička SD-90, lhůta 30 dnů',
    'Infolinka je na stránkách.',
  ])('nothing in: %s', (text) => expect(kinds(text)).toEqual([]));

  it('what the case marks is found however it is spaced, and once', () => {
    const known = [
      { kind: 'address' as const, words: 'Lipová 12' },
      { kind: 'order' as const, words: 'EJ2026-02210' },
    ];
    expect(personalIn('Ulice lipová\u00a012, obj. EJ 2026 02210', known)).toEqual(known);
    expect(personalIn('obj. EJ2026-02210', known)).toHaveLength(1);
  });

  it('knows the marks of all comments', () => {
    const one = { id: 'a', author: { name: 'A', handle: 'a' }, text: 'x', at: '2026-05-14T08:55', reactions: 0 };
    const personal = [{ kind: 'phone' as const, words: '1' }];
    expect(markedIn({ comments: [one, { ...one, id: 'b', personal }] })).toEqual(personal);
  });
});
