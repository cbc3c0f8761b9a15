/** Views for tests of the mail program's screens. */
import type { EmailView } from './projections.ts';

export const emailView = (part: Partial<EmailView> = {}): EmailView => ({
  mailbox: { name: 'Podpora', address: 'podpora@elektrojasan.example' },
  message: {
    id: 'm3',
    from: { name: 'Jana Králová', address: 'jana.kralova@post.example' },
    to: 'podpora@elektrojasan.example',
    subject: 'Vrácení peněz',
    receivedAt: '2026-05-14T08:42',
    body: 'Dobrý den,\n\nkde jsou peníze?',
  },
  earlier: [],
  signature: 'Zákaznická podpora',
  limitMs: 600_000,
  origin: 'standard',
  openedAt: 900_000,
  deadlineAt: 1_500_000,
  leftMs: 0,
  draft: null,
  attachments: [],
  sent: null,
  frozen: null,
  pastes: null,
  ...part,
});
