/** The real ports of the screens. Packs and rooms are loaded when somebody needs them. */
import { language } from '../i18n/i18n.svelte.ts';
import type { Role } from '../exam/roles.ts';
import type { Knocking, Ports } from '../screens/ports.ts';
import { rememberName, rememberedName } from './rememberedName.ts';

/** Knocking is loaded with the first knock; cancelling before that is remembered. */
function knock(code: string, name: string, wish: Role): Knocking {
  rememberName(name);
  const started = import('./joinSeat.ts').then((joining) => joining.knock(code, name, wish));
  return {
    words: started.then(({ words }) => words),
    outcome: started.then(({ outcome }) => outcome),
    cancel: () => void started.then((knocking) => knocking.cancel()),
  };
}

/** PeerJS is loaded by then: somebody sits on this page. */
async function brokerAnswers(): Promise<boolean> {
  const [wire, { wireConfig }] = await Promise.all([import('../wire/broker-answers.ts'), import('./config.ts')]);
  return wire.brokerAnswers(await wireConfig());
}

export const ports: Ports = {
  exams: async () => (await import('./shelf.ts')).exams(),
  shippedPacks: async () => (await import('./packs.ts')).shippedPacks(language.current),
  openPack: async (files, passphrase) => (await import('./packs.ts')).openPack(files, language.current, passphrase),
  createExam: async (plan) => (await import('./exams.ts')).createExam(plan),
  openRoom: async (examId) => (await import('./hostRoom.ts')).openRoom(examId),
  replay: async (examId) => (await import('./replay.ts')).replay(examId),
  rehearse: async (task, pack) => (await import('./rehearsal.ts')).rehearse(task, pack),
  recording: async (examId, recordingId) => (await import('./recordings.ts')).recordingFile(examId, recordingId),
  still: async (examId, stillId) => (await import('./recordings.ts')).still(examId, stillId),
  fairness: async (examId) => (await import('./fairness.ts')).fairness(examId),
  summaries: async (told, signal) => (await import('./statistics.ts')).summaries(told, signal),
  examToDelete: async (examId) => (await import('./deletion.ts')).examToDelete(examId),
  deleteExam: async (examId, reason) => (await import('./deletion.ts')).deleteExam(examId, reason),
  deletionNotes: async () => (await import('./deletion.ts')).deletionNotes(),
  importLog: async (file) => (await import('./exams.ts')).importLog(file),
  join: async (invitation, name) => (await import('./joinSeat.ts')).join(invitation, name),
  keepInvitation: async (invitation) => (await import('./joinSeat.ts')).keepInvitation(invitation),
  keptInvitation: async (hostId, seatId) => (await import('./joinSeat.ts')).keptInvitation(hostId, seatId),
  knock,
  brokerAnswers,
  get rememberedName() {
    return rememberedName();
  },
  missing() {
    const absent: ReturnType<Ports['missing']>[number][] = [];
    // crypto.subtle, microphone and locks exist only in a secure context: localhost or HTTPS
    if (!window.isSecureContext) absent.push('secure-context');
    if (!('RTCPeerConnection' in window)) absent.push('webrtc');
    if (!('indexedDB' in window)) absent.push('storage');
    return absent;
  },
};
