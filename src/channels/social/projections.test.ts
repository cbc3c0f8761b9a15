/** Who sees what of a page, role by role. */
import { describe, expect, it } from 'vitest';
import type { Role } from '../../exam/roles.ts';
import type { SocialView } from './projections.ts';
import { PlayedPage } from './social.fixture.ts';

/** Everything that somebody may not see is there to be seen. */
function played(): PlayedPage {
  const page = new PlayedPage().replied('Voláme na 000 555 012.');
  page.do('candidate', 'social.edit', { reply: page.last, text: 'Voláme Vám.' });
  page.do('candidate', 'social.message', { to: 'c2', text: 'Ověříme si Vás.' });
  page.do('candidate', 'social.report', { comment: 'c3', reason: 'spam' });
  page.do('candidate', 'social.remove', { comment: 'c1' });
  page.do('candidate', 'social.draft', { place: 'reply', to: 'c2', text: 'rozepsáno' });
  return page.do('candidate', 'social.keep', { text: 'poznámka' });
}

describe('D-18 who sees what', () => {
  const sees: Record<string, (view: SocialView) => boolean> = {
    'names of people': ({ comments }) => comments[1]?.person.name === 'Martina K.',
    'handles of people': ({ threads }) => threads.some(({ person }) => person.handle !== ''),
    'whose comment is to be answered': ({ comments }) => comments.some(({ by }) => by === 'author'),
    'what was removed': ({ comments }) => comments[0]?.text !== null,
    'earlier wordings': ({ comments }) => comments.some(({ earlier }) => earlier.length > 0),
    'reports to the network': ({ comments }) => comments.some(({ reported }) => reported !== null),
    'unfinished texts': ({ drafts }) => drafts !== null,
    'the note': ({ note }) => note !== null,
    codes: ({ codes }) => codes.length > 0,
    'what comes next': ({ play }) => play?.followUp != null,
    'what was found': ({ findings }) => findings !== null,
    'how words are sent': (view) => 'says' in view,
  };
  const names = ['names of people', 'handles of people'];
  const table: Record<Role, readonly string[]> = {
    candidate: [...names, 'reports to the network', 'the note', 'codes'],
    figurant: [
      ...names,
      'whose comment is to be answered',
      'what was removed',
      'what comes next',
      'how words are sent',
    ],
    examiner: [
      ...names,
      'whose comment is to be answered',
      'what was removed',
      'earlier wordings',
      'reports to the network',
      'unfinished texts',
      'the note',
      'codes',
      'what was found',
    ],
    observer: ['reports to the network'],
  };
  it.each(Object.entries(table))('%s', (role, expected) => {
    const view = played().view(role as Role);
    expect(Object.keys(sees).filter((name) => sees[name]?.(view))).toEqual(expected);
  });

  it.each(['candidate', 'observer'] as const)('nothing that the case marks or plans reaches the %s', (role) => {
    const all = JSON.stringify([new PlayedPage().view(role), played().view(role)]);
    expect(all).not.toMatch(/personal"|troll|ignored|followUp|silence|angry|A kdy teda|Tak to je síla|lenka|author"/);
    expect(all).toContain('NIKDY VÍC'); // the eye works
  });

  it('an observer reads numbers in place of names, the same everywhere', () => {
    const { comments, threads } = played().view('observer');
    expect(comments.map(({ person }) => person)).toEqual([
      { number: 1, name: '', handle: '' },
      { number: 2, name: '', handle: '' },
      { number: 3, name: '', handle: '' },
      { number: 0, name: 'Elektrojasan', handle: 'elektrojasan' },
    ]);
    expect(threads.map(({ person: { number } }) => number)).toEqual([1, 2, 3]);
  });

  it('the newest unfinished text is the one the examiner reads, until it is published or emptied', () => {
    const page = new PlayedPage();
    const draft = (place: string, to: string, text: string) =>
      page.pass(1_000).do('candidate', 'social.draft', { place, to, text });
    draft('reply', 'c2', 'Martino');
    draft('message', 'c2', 'Dobrý den');
    expect(page.view('examiner').drafts).toEqual({ candidate: 'Dobrý den' });
    draft('message', 'c2', '');
    expect(page.view('examiner').drafts).toEqual({ candidate: 'Martino' });
    page.replied();
    expect(page.view('examiner').drafts).toEqual({ candidate: null });
  });

  it('what was written is in order for whoever comes back to it', () => {
    const page = new PlayedPage().replied('A').pass(1).do('figurant', 'social.send', { text: 'B' });
    page.pass(1).do('candidate', 'social.message', { to: 'c2', text: 'C' });
    expect(page.view('examiner').messages.map(({ text }) => text)).toEqual(['A', 'B', 'C']);
    expect(page.view('candidate').messages).toEqual([]);
  });
});
