import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { phone } from './channel.ts';
import { PlayedPhone } from './phone.fixture.ts';
import { stories } from './stories.fixture.ts';

const see = (call: PlayedPhone, role: 'candidate' | 'figurant' | 'examiner' | 'observer') =>
  phone.project(call.state, role);
const reason = 'Zákazník si vyžádal zprávu o opravě.';

describe('X-210 dialling somebody who has withdrawn the consent to sales calls', () => {
  it('is held up: nothing rings, the attempt is a fact that whoever marks sees', () => {
    const call = stories.heldUp();
    expect(call.phase).toBe('ready');
    expect(see(call, 'candidate')).toMatchObject({
      lines: [],
      heldUp: { name: 'Jan Tichý', withdrawn: '2026-05-02' },
      heldUps: null,
    });
    expect(see(call, 'examiner').heldUps).toMatchObject([{ name: 'Jan Tichý', then: null }]);
    expect(see(call, 'figurant').heldUps).toBeNull();
  });

  it('is not told before the number is dialled', () => {
    const call = new PlayedPhone({
      contacts: [{ name: 'Jan Tichý', number: '000 555 032', consentWithdrawn: '2026-05-02' }],
    });
    for (const role of ['candidate', 'observer'] as const)
      expect(JSON.stringify(see(call, role))).not.toContain('2026-05-02');
  });

  it('goes on for a reason, which stands in the log without a card number', () => {
    const call = stories.heldUp();
    expect(call.ask('candidate', 'phone.insist', { reason: '  ' })).toBe(false);
    expect(call.ask('figurant', 'phone.insist', { reason })).toBe(false);
    call.do('candidate', 'phone.insist', { reason: `${reason} 4111 1111 1111 1111` });
    expect(call.phase).toBe('ringing');
    const view = see(call, 'examiner');
    expect(view.lines).toMatchObject([{ name: 'Jan Tichý', direction: 'outbound', state: 'ringing' }]);
    expect(view.heldUps).toMatchObject([{ then: 'called' }]);
    expect(view.heldUps?.[0]?.reason).toContain(reason);
    expect(view.heldUps?.[0]?.reason).not.toContain('4111 1111 1111 1111');
    expect(call.ask('candidate', 'phone.insist', { reason })).toBe(false);
  });

  it('is left by saying so, by calling somebody else and by a call that comes in', () => {
    const left = stories.heldUp().do('candidate', 'phone.leaveDial');
    expect([see(left, 'candidate').heldUp, see(left, 'examiner').heldUps?.[0]?.then]).toEqual([null, 'left']);
    expect(left.ask('candidate', 'phone.leaveDial')).toBe(false);
    const other = stories.heldUp().do('candidate', 'phone.dial', { number: '000 111 222' });
    expect([other.phase, see(other, 'examiner').heldUps?.[0]?.then]).toEqual(['ringing', 'left']);
    const twice = stories.heldUp().do('candidate', 'phone.dial', { number: '000 555 032' });
    expect(see(twice, 'examiner').heldUps?.map(({ then }) => then)).toEqual(['left', null]);
    twice.fact('task.ended', { why: 'examiner' });
    expect(see(twice, 'candidate').heldUp).toBeNull();
  });

  it('of every shipped case agrees with what the world says of that number', () => {
    const folder = 'scenarios/elektrojasan';
    const read = (file: string) => parse(readFileSync(`${folder}/${file}`, 'utf8')) as Record<string, unknown>;
    const { customers } = read('world.yaml') as {
      customers: { phone: string; consent?: { withdrawn?: string } }[];
    };
    const plain = (number: string) => number.replaceAll(' ', '');
    const cases = readdirSync(folder).filter((file) => /^S\d/.test(file));
    let found = 0;
    for (const file of cases) {
      const { stimulus } = read(file) as {
        stimulus?: { contacts?: { number: string; consentWithdrawn?: string }[] };
      };
      for (const { number, consentWithdrawn } of stimulus?.contacts ?? []) {
        const customer = customers.find((one) => plain(one.phone) === plain(number));
        expect(String(consentWithdrawn), `${file} ${number}`).toBe(String(customer?.consent?.withdrawn));
        if (consentWithdrawn) found += 1;
      }
    }
    expect(found).toBeGreaterThan(0);
  });
});
