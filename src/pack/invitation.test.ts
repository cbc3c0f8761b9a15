import { describe, expect, it } from 'vitest';
import { invitation } from './invitation.ts';
import { invitationDocument } from './invitationDocument.ts';

const facts = {
  candidate: 'Jana Zkoušená',
  exam: 'Pracovník zákaznické podpory (66-029-M)',
  organisation: 'Zkušebna Jasan, z. s.',
  examiner: 'Mgr. Eva Komisařová',
  place: 'Brno, Údolní 1',
  date: '2026-05-14',
  time: '09:00',
  duties: 'www.narodnikvalifikace.cz',
  contact: 'tel. 000 555 100',
  recorded: true,
};
const textOf = (given = facts) => JSON.stringify(invitation(given));

describe('G-23 the written invitation (CZ-4)', () => {
  it('says when, where, what to bring, where to read of duties, whom to ask and that calls are recorded', () => {
    for (const said of [
      'čtvrtek 14. 5. 2026',
      '09:00',
      'Brno, Údolní 1',
      'průkaz totožnosti',
      'lékařské potvrzení',
      'www.narodnikvalifikace.cz',
      'tel. 000 555 100',
      'Hovory při zkoušce se nahrávají',
    ])
      expect(textOf()).toContain(said);
    expect(textOf({ ...facts, recorded: false })).not.toContain('se nahrávají');
  });

  it('leaves a line for what is not known yet', () => {
    const { facts: rows } = invitation({ ...facts, date: '', time: ' ' });
    expect(rows.filter(([, value]) => value.startsWith('…'))).toHaveLength(2);
  });

  it('is a file that runs nothing, whatever is typed', () => {
    const file = invitationDocument(invitation({ ...facts, place: '<script>x</script>' }));
    expect(file).toContain('&lt;script&gt;');
    expect(file).toContain("default-src 'none'");
  });

  it('is typeset as a Czech would', () => {
    expect(textOf()).not.toMatch(/(^|[\s„(])[kszvuoaiKSZVUOAI] /);
  });
});
