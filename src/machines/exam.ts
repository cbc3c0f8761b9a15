/** The exam's own life as a statechart: which fact may come when. What a fact changes is in exam-state.ts; what happens
 *  inside a task is none of its business.
 *
 *      blank → lobby → running → marking → closed (addenda, appeals)
 *                 └───(ended early)───↗
 */
import { and, assign, not, setup } from 'xstate';
import { noNeeds } from '../exam/devices.ts';
import { maxTallies, talliesOf } from '../exam/tallies.ts';
import { type ExamContext, type ExamFact, applyToExam, closedGates, emptyExam } from './exam-state.ts';
import { openBreak } from './exam-course.ts';
import { hasExamined, isKnownCriterion, isOpen } from './afterwards.ts';
import { closureNow } from './closures.ts';
import { mayDeclare } from './independence.ts';
import { assessorsOf, isCommission, sheetsOpen, undecided, unmarkedBy } from './marking-state.ts';

const known = (context: ExamContext, task: string, criterion: string) =>
  context.begun.includes(task) &&
  !!context.plan?.paper.find(({ id }) => id === task)?.scenario.criteria.some(({ id }) => id === criterion);

export const examMachine = setup({
  types: { context: {} as ExamContext, events: {} as ExamFact },
  actions: { apply: assign(({ context, event }) => applyToExam(context, event)) },
  guards: {
    gatesOpen: ({ context }) => closedGates(context).length === 0,
    /** Practice is not public. */
    isPublic: ({ context }) => context.plan?.kind === 'exam' && !closureNow(context),
    isShut: ({ context }) => closureNow(context) !== undefined,
    declarable: ({ context, event }) =>
      event.type === 'exam.independenceDeclared' && mayDeclare(context, event.by, event.data.seat),
    nothingActive: ({ context }) => context.active === undefined,
    everythingMarked: ({ context }) => sheetsOpen(context) && undecided(context).length === 0,
    knownTask: ({ context, event }) => !!context.plan?.paper.some(({ id }) => id === event.task),
    isNext: ({ context, event }) =>
      !!event.task && !context.begun.includes(event.task) && !Object.hasOwn(context.course.skipped, event.task),
    onBreak: ({ context }) => openBreak(context.course) !== undefined,
    isActive: ({ context, event }) => context.active === event.task,
    knownCriterion: ({ context, event }) =>
      (event.type === 'exam.marked' || event.type === 'exam.markDeferred') &&
      known(context, event.data.task, event.data.criterion),
    /** Counted while the task's work is there to be heard. */
    countable: ({ context, event }) =>
      event.type === 'exam.tallied' &&
      context.begun.includes(event.data.task) &&
      (context.marking.tallies[event.by.seat]?.length ?? 0) < maxTallies,
    counted: ({ context, event }) =>
      event.type === 'exam.tallyTakenBack' &&
      talliesOf(context.marking.tallies[event.by.seat] ?? [], event.data.task, event.data.kind).length > 0,
    /** Everybody who judges has one sheet; a released assessor has none, one that is handed in is final. */
    sheetWritable: ({ context, event }) =>
      assessorsOf(context).includes(event.by.seat) && !Object.hasOwn(context.marking.submitted, event.by.seat),
    sheetComplete: ({ context, event }) => isCommission(context) && unmarkedBy(context, event.by.seat).length === 0,
    /** First everybody by themselves, then together (PL-5). */
    moderable: ({ context, event }) =>
      event.type === 'exam.markModerated' &&
      isCommission(context) &&
      sheetsOpen(context) &&
      known(context, event.data.task, event.data.criterion),
    /** Whoever leads stays; a sheet that is handed in counts. */
    releasable: ({ context, event }) =>
      event.type === 'exam.assessorReleased' &&
      assessorsOf(context).slice(1).includes(event.data.seat) &&
      !Object.hasOwn(context.marking.submitted, event.data.seat),
    appealable: ({ context, event }) =>
      event.type === 'exam.appealFiled' &&
      context.plan?.kind === 'exam' &&
      isKnownCriterion(context.plan, event.data.competence, event.data.letter),
    /** Somebody else than those who examined (PL-21). */
    appealOpen: ({ context, event }) =>
      event.type === 'exam.appealDecided' &&
      isOpen(context.afterwards, event.data.appeal) &&
      !!context.plan &&
      !hasExamined(context.plan, event.data.by),
    seatKnown: ({ context, event }) => 'seat' in event.data && !!context.seats[event.data.seat],
    /** One browser a seat: the first one holds it until the lead decides otherwise. */
    seatOpenTo: ({ context, event }) => {
      const seat = event.type === 'seat.connected' ? context.seats[event.data.seat] : undefined;
      return !!seat && event.type === 'seat.connected' && (seat.device === '' || seat.device === event.data.device);
    },
    seatNew: ({ context, event }) => event.type === 'seat.opened' && !context.seats[event.data.seat],
    seatAsking: ({ context, event }) =>
      (event.type === 'seat.takeoverAllowed' || event.type === 'seat.takeoverRefused') &&
      context.seats[event.data.seat]?.asking === event.data.device,
    /** Leading seats and the candidate's cannot be given away or removed, the candidate's work hangs on it. */
    seatMovable: ({ context, event }) => {
      const seat = 'seat' in event.data ? context.seats[event.data.seat] : undefined;
      return (seat?.role === 'figurant' || seat?.role === 'examiner') && !seat.lead;
    },
    seatRemovable: ({ context, event }) => {
      const seat = 'seat' in event.data ? context.seats[event.data.seat] : undefined;
      return seat?.role === 'observer';
    },
  },
}).createMachine({
  id: 'exam',
  context: emptyExam,
  initial: 'blank',
  states: {
    blank: { on: { 'exam.created': { target: 'open', actions: 'apply' } } },
    open: {
      initial: 'lobby',
      on: {
        'exam.publicClosed': { guard: 'isPublic', actions: 'apply' },
        'exam.publicOpened': { guard: 'isShut', actions: 'apply' },
        'exam.incidentReported': { actions: 'apply' },
        'exam.noted': { actions: 'apply' },
        'exam.announced': { actions: 'apply' },
        'exam.assessorReleased': { guard: 'releasable', actions: 'apply' },
        'seat.opened': { guard: 'seatNew', actions: 'apply' },
        'seat.connected': { guard: 'seatOpenTo', actions: 'apply' },
        'seat.disconnected': { guard: 'seatKnown', actions: 'apply' },
        'seat.asked': { guard: 'seatKnown', actions: 'apply' },
        'seat.takeoverAllowed': { guard: 'seatAsking', actions: 'apply' },
        'seat.takeoverRefused': { guard: 'seatAsking', actions: 'apply' },
        'seat.handedOver': { guard: 'seatMovable', actions: 'apply' },
        'seat.revoked': { guard: 'seatRemovable', actions: 'apply' },
        'seat.devicesChecked': { guard: 'seatKnown', actions: 'apply' },
        'seat.signed': { guard: 'seatKnown', actions: 'apply' },
        'seat.deviceChanged': { guard: 'seatKnown', actions: 'apply' },
      },
      states: {
        lobby: {
          on: {
            'exam.identityChecked': { actions: 'apply' },
            'exam.medicalConfirmed': { actions: 'apply' },
            'exam.briefingGiven': { actions: 'apply' },
            // the candidate confirms what was read, not what will be (CZ-6)
            'exam.briefingConfirmed': { guard: ({ context }) => !!context.gates.briefingGiven, actions: 'apply' },
            'exam.devicesWaived': { guard: ({ context }) => (context.plan?.needs ?? noNeeds).voices, actions: 'apply' },
            'exam.independenceDeclared': { guard: 'declarable', actions: 'apply' },
            'exam.started': { guard: 'gatesOpen', target: 'running', actions: 'apply' },
            'exam.endedEarly': { target: 'marking', actions: 'apply' },
            'exam.quit': { target: 'marking', actions: 'apply' },
          },
        },
        running: {
          on: {
            'task.started': { guard: and(['knownTask', 'isNext', 'nothingActive', not('onBreak')]), actions: 'apply' },
            'task.skipped': { guard: and(['knownTask', 'isNext']), actions: 'apply' },
            'exam.paused': { guard: and(['nothingActive', not('onBreak')]), actions: 'apply' },
            'exam.resumed': { guard: 'onBreak', actions: 'apply' },
            'exam.tallied': { guard: and(['countable', 'sheetWritable']), actions: 'apply' },
            'exam.tallyTakenBack': { guard: and(['counted', 'sheetWritable']), actions: 'apply' },
            'task.ended': { guard: 'isActive', actions: 'apply' },
            'exam.marked': { guard: and(['knownCriterion', 'sheetWritable']), actions: 'apply' },
            // only while somebody speaks: afterwards there is time to mark
            'exam.markDeferred': { guard: and(['knownCriterion', 'sheetWritable']), actions: 'apply' },
            'exam.ended': { guard: 'nothingActive', target: 'marking', actions: 'apply' },
            'exam.endedEarly': { target: 'marking', actions: 'apply' },
            'exam.quit': { target: 'marking', actions: 'apply' },
          },
        },
        marking: {
          on: {
            'exam.marked': { guard: and(['knownCriterion', 'sheetWritable']), actions: 'apply' },
            'exam.marksSubmitted': { guard: and(['sheetWritable', 'sheetComplete']), actions: 'apply' },
            'exam.markModerated': { guard: 'moderable', actions: 'apply' },
            'exam.closed': { guard: 'everythingMarked', target: '#exam.closed', actions: 'apply' },
          },
        },
      },
    },
    closed: {
      on: {
        'exam.addendumWritten': { actions: 'apply' },
        'exam.appealFiled': { guard: 'appealable', actions: 'apply' },
        'exam.appealDecided': { guard: 'appealOpen', actions: 'apply' },
      },
    },
  },
});
