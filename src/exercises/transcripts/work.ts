/** What the record says of the choice among transcripts: which call, by its label and by its id in the case, when it was
 *  locked, the reasons in writing, and whether what was said for them was recorded. */
import type { StateFrom } from 'xstate';
import type { WorkNote } from '../../exam/work-note.ts';
import type { TranscriptsContext, transcriptsMachine } from './machine.ts';

function choiceNote({ calls, sheet, locked }: TranscriptsContext): WorkNote {
  const call = calls.find(({ label }) => label === sheet.choice);
  if (!call) return { key: 'transcripts.noChoice' };
  const values = { label: call.label, id: call.id };
  return locked
    ? { key: 'transcripts.locked', values: { ...values, at: locked.writtenAt } }
    : { key: 'transcripts.notLocked', values };
}

/** Nothing to say where the plan records nothing and nothing was locked that could be defended. */
function defenceNote({ locked, recorded, defence: { parts } }: TranscriptsContext): WorkNote[] {
  if (parts.length > 0) return [{ key: 'transcripts.defended', values: { parts: parts.length } }];
  return locked ? [{ key: recorded ? 'transcripts.notRecorded' : 'transcripts.onlyHeard' }] : [];
}

export function transcriptsWork({ context }: StateFrom<typeof transcriptsMachine>): WorkNote[] {
  const { sheet, choices } = context;
  return [
    choiceNote(context),
    { key: 'transcripts.marks', values: { marks: sheet.highlights.length, choices: choices.length } },
    sheet.text.trim() === ''
      ? { key: 'transcripts.noReasons' }
      : { key: 'transcripts.reasons', values: { length: sheet.text.length }, text: sheet.text },
    ...defenceNote(context),
  ];
}
