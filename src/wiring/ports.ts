/** The real ports of the screens. Packs and rooms are loaded when somebody needs them. */
import { language } from '../i18n/i18n.svelte.ts';
import type { Ports } from '../screens/ports.ts';
import { join, keepInvitation, keptInvitation, knock, rememberedName } from './joinSeat.ts';

export const ports: Ports = {
  exams: async () => (await import('./exams.ts')).exams(),
  shippedPacks: async () => (await import('./packs.ts')).shippedPacks(language.current),
  openPack: async (files) => (await import('./packs.ts')).openPack(files, language.current),
  createExam: async (plan) => (await import('./exams.ts')).createExam(plan),
  openRoom: async (examId) => (await import('./hostRoom.ts')).openRoom(examId),
  importLog: async (file) => (await import('./exams.ts')).importLog(file),
  join,
  keepInvitation,
  keptInvitation,
  knock,
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
