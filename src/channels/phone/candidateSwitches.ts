/** What the keys and buttons of the candidate's call do with the call as it is now. Knows no screen. */
import type { Send } from '../channel.ts';
import type { CallKey } from './callKeys.ts';
import { connected, frontLine, livingLines, mayAnswer, mayResume, mayTransfer, ringsHere } from './foreground.ts';
import type { LineId, LineView, PhoneView } from './projections.ts';

export interface CandidateSwitches extends Readonly<Record<CallKey, () => void>> {
  readonly answerLine: (line: LineId) => void;
  readonly reject: (line: LineId) => void;
  readonly resume: (line: LineId) => void;
  readonly end: (line: LineId) => void;
}

/** @param askWhere opens the question which department it shall be. */
export function candidateSwitches(view: () => PhoneView, send: Send, askWhere: () => void): CandidateSwitches {
  const answerLine = (line: LineId) => void send('phone.answer', { line });
  const reject = (line: LineId) => void send('phone.reject', { line });
  const resume = (line: LineId) => void send('phone.resume', { line });
  const end = (line: LineId) => void send('phone.hangUp', { line });
  const ringing = (): LineView | undefined => livingLines(view()).find((line) => ringsHere(line, 'inbound'));

  return {
    answerLine,
    reject,
    resume,
    end,
    answer() {
      const line = ringing();
      if (line && mayAnswer(view())) answerLine(line.id);
    },
    hangUp() {
      const front = frontLine(view());
      // in the middle of a transfer there are two ways on, and this is neither
      if (!front || view().transfer?.line === front.id) return;
      if (ringsHere(front, 'inbound')) reject(front.id);
      else end(front.id);
    },
    mute() {
      const { lines, muted } = view();
      if (lines.some(connected)) void send('phone.mute', { on: !muted.candidate });
    },
    hold() {
      const front = frontLine(view());
      if (!front) return;
      if (view().transfer?.line === front.id) void send('phone.takeBack', {});
      else if (front.state === 'talking') void send('phone.hold', {});
      else if (mayResume(view(), front.id)) resume(front.id);
    },
    transfer() {
      if (view().transfer?.state === 'joined') void send('phone.completeTransfer', {});
      else if (mayTransfer(view())) askWhere();
    },
  };
}
