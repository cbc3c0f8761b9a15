import { frontLine, mayAnswer, mayDial, mayResume, mayTransfer, otherLines, standingOf } from './foreground.ts';
import { type Story, stories, viewOf } from './stories.fixture.ts';

const view = (story: Story) => viewOf(stories[story](), 'candidate');
const ids = (story: Story) => [frontLine(view(story))?.id, otherLines(view(story)).map(({ id }) => id)];
const standing = (story: Story) => {
  const front = frontLine(view(story));
  return front && standingOf(view(story), front);
};

describe('F-40 the line in front', () => {
  it.each([
    ['quiet', [undefined, []]],
    ['ringing', ['first', []]],
    ['waiting', ['first', ['second']]],
    ['twoLines', ['second', ['first']]],
    ['waitingInConsult', ['first', ['second']]],
    ['afterCall', [undefined, []]],
  ] as const)('%s', (story, expected) => expect(ids(story)).toEqual(expected));

  it('is the one held last while two are held', () => {
    const call = stories.twoLines().do('candidate', 'phone.hold');
    expect(frontLine(viewOf(call, 'candidate'))?.id).toBe('second');
  });

  it.each([
    ['ringing', 'rings'],
    ['calling', 'calls'],
    ['talking', 'talks'],
    ['held', 'holds'],
    ['departmentRings', 'department-rings'],
    ['consults', 'consults'],
    ['passesOn', 'passes-on'],
    ['cameBack', 'came-back'],
  ] as const)('%s: it %s', (story, expected) => expect(standing(story)).toBe(expected));
});

describe('F-44 what a screen offers is what the machine takes', () => {
  const all = Object.keys(stories) as Story[];
  const taken = (story: Story, type: string, data = {}) => stories[story]().ask('candidate', type, data);

  it.each(all)('%s', (story) => {
    const now = view(story);
    // the machine dials while somebody only waits for that, so do the screens
    expect(mayDial(now)).toBe(taken(story, 'phone.dial', { number: '1' }));
    expect(mayTransfer(now)).toBe(taken(story, 'phone.transfer', { department: 'servis', kind: 'blind' }));
    for (const { id, state, direction } of now.lines) {
      expect(mayResume(now, id)).toBe(taken(story, 'phone.resume', { line: id }));
      if (state === 'ringing' && direction === 'inbound')
        expect(mayAnswer(now)).toBe(taken(story, 'phone.answer', { line: id }));
    }
  });
});
