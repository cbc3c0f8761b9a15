/** Doubles of the ports for tests of screens: everything answers at once and says nothing of interest. */
import type { Ports } from '../ports.ts';

const unused = () => {
  throw new Error('not expected in this test');
};

export const portsDouble = (part: Partial<Ports> = {}): Ports => ({
  exams: async () => [],
  shippedPacks: async () => [],
  openPack: unused,
  createExam: unused,
  openRoom: unused,
  replay: unused,
  rehearse: unused,
  recording: () => Promise.resolve(undefined),
  still: () => Promise.resolve(undefined),
  fairness: () => Promise.resolve({}),
  summaries: () => Promise.resolve({ exams: [], leftOut: { open: 0, unreadable: 0 } }),
  examToDelete: unused,
  deleteExam: unused,
  deletionNotes: unused,
  importLog: unused,
  join: unused,
  keepInvitation: unused,
  keptInvitation: unused,
  knock: unused,
  brokerAnswers: () => Promise.resolve(true),
  rememberedName: '',
  missing: () => [],
  ...part,
});
