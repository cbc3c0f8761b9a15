/** Takes a fresh rehearsal to the point where it shall begin: starts the task, lets time pass, connects both sides and takes
 *  the steps, each as the person would who sits there. Nothing is set; the host folds it all. */
import type { Scenario } from '../../exam/scenario.ts';
import { questionsOf } from '../../scenario/customer.ts';
import { clockFace } from '../console/clockFace.ts';
import { sendOf } from '../console/liveChannel.ts';
import type { Player } from '../figurant/player.svelte.ts';
import type { LiveSeat } from '../liveSeat.svelte.ts';
import type { Rehearsal } from '../ports.ts';
import { type Beginning, type Taken, stepsTo } from './beginnings.ts';
import { connecting } from './connect.ts';

export interface Sides {
  readonly candidate: LiveSeat;
  readonly figurant: LiveSeat;
  readonly player: Player;
}

const lastMs = 60_000;

/** How long until the beginning, counted from the start of the work. */
async function untilThen({ candidate }: Sides, { task }: Rehearsal, scenario: Scenario, { at }: Beginning) {
  if (at === 'complication') return (scenario.figurant.complication?.atSeconds ?? 0) * 1000;
  if (at !== 'last-minute') return 0;
  // a letter's time runs from its opening
  if (scenario.channel === 'email') await candidate.send('email.open', {}, task);
  const view = candidate.task(task);
  const face = view && clockFace(view, candidate.channel(task), candidate.now);
  if (face?.what !== 'working' && face?.what !== 'limit') return 0;
  return Math.max(0, (face.deadlineAt ?? candidate.now + face.ms) - candidate.now - lastMs);
}

/** The candidate's words, where they are written; spoken ones leave no trace. */
async function writes(
  { candidate, figurant }: Sides,
  { task }: Rehearsal,
  scenario: Scenario,
  text: string | undefined,
) {
  if (!text) return;
  // on a company's page the candidate answers whoever is angry; elsewhere both sides write by the same command
  const { angry } = scenario.stimulus as { readonly angry?: string };
  if (angry !== undefined) return void (await candidate.send('social.reply', { to: angry, text }, task));
  const type = sendOf(scenario.channel, figurant.channel(task));
  if (type) await candidate.send(type, { text }, task);
}

async function take({ step, right }: Taken, sides: Sides, rehearsal: Rehearsal, scenario: Scenario): Promise<unknown> {
  const { player } = sides;
  const { ifAsked, lines } = scenario.figurant;
  switch (step.kind) {
    case 'begin':
      return player.open();
    case 'mood':
      return player.move(step.rule);
    case 'complication':
      return player.complicate();
    case 'stage':
      return player.begin(step.id);
    case 'fact':
      await writes(sides, rehearsal, scenario, ifAsked.find(({ id }) => id === step.id)?.asked[0]);
      return player.reveal(step.id, true);
    case 'question': {
      const question = questionsOf(scenario).find(({ id }) => id === step.id);
      if (question) await player.ask(question);
      // what a wrong answer would be, no case says
      if (right) await writes(sides, rehearsal, scenario, question?.answer);
      return player.hear(step.id, right);
    }
    case 'line': {
      const line = lines.find(({ id }) => id === step.id);
      return line && player.say(line);
    }
    case 'outcome':
      return player.conclude(step.id);
  }
}

export async function replay(
  rehearsal: Rehearsal,
  sides: Sides,
  scenario: Scenario,
  beginning: Beginning,
): Promise<void> {
  const { task, figurant } = rehearsal;
  await figurant.send('exam.start');
  await figurant.send('task.start', {}, task);
  // refused where there is no reading time: work has begun by itself
  await figurant.send('task.beginWork', {}, task);
  const steps = stepsTo(scenario, beginning);
  await rehearsal.pass(await untilThen(sides, rehearsal, scenario, beginning));
  if (steps.length > 0) for (const [side, type, data] of connecting(scenario)) await sides[side].send(type, data, task);
  for (const step of steps) await take(step, sides, rehearsal, scenario);
}
