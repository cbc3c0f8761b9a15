/** Telephone calls in every state that a screen shows, played on the real machine for tests of the screens. */
import type { Role } from '../../exam/roles.ts';
import { phone } from './channel.ts';
import { PlayedPhone, inCall, trainingRules } from './phone.fixture.ts';
import type { PhoneView } from './projections.ts';

const ring = (line: 'first' | 'second') => (call: PlayedPhone) => call.do('figurant', 'phone.ring', { line });
const ringing = () => ring('first')(new PlayedPhone()).pass(4_000);
const moved = (kind: 'attended' | 'blind') =>
  inCall().do('candidate', 'phone.transfer', { department: 'servis', kind }).pass(6_000);
const joined = () => moved('attended').do('examiner', 'phone.joinTransfer').pass(8_000);
const waiting = () => ring('second')(inCall()).pass(3_000);
const ended = () => inCall().do('figurant', 'phone.hangUp', { line: 'first' }).pass(5_000);
const request = 'Dobrý den, prosím o zavolání zpět: reklamace pračky, byl jsem v práci a hovor jsem nestihl.';
const outbound = () => new PlayedPhone({ direction: 'outbound', request });

function lost(call: PlayedPhone): PlayedPhone {
  call.fact('call.pathLost', { between: ['candidate', 'figurant'], lostAt: call.now, pauses: true });
  return call.pass(7_000);
}
function measured(call: PlayedPhone): PlayedPhone {
  const sample = { at: call.now, loss: 0.012, jitterMs: 14, rttMs: 38, level: -30 };
  call.fact('call.measured', { by: 'candidate', of: 'figurant', samples: [sample, { ...sample, loss: 0.2 }] });
  call.fact('call.measured', { by: 'figurant', of: 'candidate', samples: [sample] });
  call.fact('call.tallied', { candidateMs: 41_000, customerMs: 62_000, bothMs: 3_000, longestSilenceMs: 8_500 });
  call.fact('call.recordingStarted', { recording: 'r1', mime: 'audio/webm;codecs=opus' });
  return call;
}

export const stories = {
  quiet: () => new PlayedPhone(),
  ringing,
  talking: () => measured(inCall()),
  muted: () => measured(inCall()).do('candidate', 'phone.mute', { on: true }),
  customerMuted: () => inCall().do('figurant', 'phone.mute', { on: true }),
  held: () => inCall().do('candidate', 'phone.hold').pass(12_000),
  heldLong: () => inCall().do('candidate', 'phone.hold').pass(50_000),
  departmentRings: () => moved('attended'),
  consults: joined,
  consultsWithFigurant: () => moved('attended').do('figurant', 'phone.joinTransfer').pass(8_000),
  passesOn: () => moved('blind'),
  cameBack: () => moved('attended').do('examiner', 'phone.refuseTransfer').pass(2_000),
  passedOn: () => joined().do('candidate', 'phone.completeTransfer').pass(4_000),
  passedOnToFigurant: () => moved('blind').do('figurant', 'phone.joinTransfer').pass(4_000),
  waiting,
  waitingInConsult: () => ring('second')(joined()).pass(2_000),
  twoLines: () => waiting().do('candidate', 'phone.answer', { line: 'second' }).pass(9_000),
  missed: () => ringing().pass(40_000),
  request: outbound,
  calling: () => outbound().do('candidate', 'phone.dial', { number: '000 111 222' }).pass(3_000),
  nobody: () => outbound().do('candidate', 'phone.dial', { number: '999' }).pass(3_000),
  heldUp: () =>
    new PlayedPhone({
      direction: 'outbound',
      contacts: [{ name: 'Jan Tichý', number: '000 555 032', consentWithdrawn: '2026-05-02' }],
    }).do('candidate', 'phone.dial', { number: '000555032' }),
  lost: () => lost(inCall()),
  back: () => {
    const call = lost(measured(inCall()));
    call.fact('call.pathBack', { between: ['candidate', 'figurant'] });
    return call.pass(3_000);
  },
  faults: () => measured(inCall()).do('examiner', 'call.switchFault', { fault: 'noise', on: true }),
  whisper: () => {
    const call = inCall({}, trainingRules);
    call.fact('call.whispered', { role: 'observer', to: 'candidate' });
    return call;
  },
  noted: () => inCall().do('candidate', 'phone.keep', { text: 'Pračka SlimWash, nalezen' }),
  afterCall: ended,
  filed: () =>
    ended()
      .do('candidate', 'phone.file', {
        note: 'Reklamace přijata, technik 18. 5.',
        code: 'rek',
        callBackAt: 'zítra v 10',
      })
      .pass(1_000),
  expired: () => ended().do('candidate', 'phone.keep', { text: 'Nestihl' }).pass(200_000),
  over: () => {
    const call = inCall();
    call.fact('task.ended');
    return call;
  },
} satisfies Record<string, () => PlayedPhone>;
export type Story = keyof typeof stories;

export const viewOf = (call: PlayedPhone, role: Role): PhoneView => phone.project(call.state, role);
