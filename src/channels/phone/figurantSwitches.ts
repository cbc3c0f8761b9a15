/** What the keys and buttons of the customer's call do with the call as it is now. Knows no screen. */
import type { Send } from '../channel.ts';
import type { CallKey } from './callKeys.ts';
import { connected, frontLine, livingLines, ringsHere } from './foreground.ts';
import type { LineId, PhoneView } from './projections.ts';

export interface FigurantSwitches extends Readonly<Record<Extract<CallKey, 'answer' | 'hangUp' | 'mute'>, () => void>> {
  readonly call: (line: LineId) => void;
  readonly answerLine: (line: LineId) => void;
  readonly reject: (line: LineId) => void;
  readonly end: (line: LineId) => void;
}

export function figurantSwitches(view: () => PhoneView, send: Send): FigurantSwitches {
  const answerLine = (line: LineId) => void send('phone.answer', { line });
  const reject = (line: LineId) => void send('phone.reject', { line });
  const end = (line: LineId) => void send('phone.hangUp', { line });

  return {
    call: (line) => void send('phone.ring', { line }),
    answerLine,
    reject,
    end,
    answer() {
      const line = livingLines(view()).find((one) => ringsHere(one, 'outbound') && one.name !== null);
      if (line) answerLine(line.id);
    },
    hangUp() {
      const front = frontLine(view());
      const { passedOn } = view();
      if (!front) {
        // passed on: the customer still talks, with a department
        if (passedOn?.endedAt === 0) end(passedOn.line);
        return;
      }
      if (!ringsHere(front, 'outbound')) end(front.id);
      else if (front.name !== null) reject(front.id);
    },
    mute() {
      const { lines, muted } = view();
      if (lines.some(connected)) void send('phone.mute', { on: !muted.customer });
    },
  };
}
