/** Own messages that the host has not taken yet, told apart from those that are already in the conversation. Pure. */
import type { ChatMessage, Side } from './machine.ts';

export interface Queued {
  readonly key: string;
  readonly text: string;
  readonly writtenAt: number;
  /** Set when the host refused it: the text waits for the writer's decision. */
  readonly refused?: boolean;
  /** Sent by the page before this one, which nobody answers any more. */
  readonly restored?: boolean;
}

/** Host and page may differ by this much about one moment. */
const sameMomentMs = 1_500;

/** A message shows in the view a moment before its answer comes: each one is shown once. */
export function stillQueued(queue: readonly Queued[], messages: readonly ChatMessage[], me: Side): Queued[] {
  const own = messages.filter(({ side }) => side === me);
  const used = new Set<string>();
  return queue.filter(({ text, writtenAt, refused }) => {
    if (refused) return true;
    const taken = own.find(
      (message) =>
        !used.has(message.id) &&
        (message.text === text || message.masked) &&
        message.writtenAt >= writtenAt - sameMomentMs,
    );
    if (taken) used.add(taken.id);
    return !taken;
  });
}

/** What this computer kept over a reload. */
export function readQueue(kept: string | undefined): Queued[] {
  try {
    const value: unknown = JSON.parse(kept ?? '[]');
    return Array.isArray(value) ? (value as Queued[]).map((item) => ({ ...item, restored: true })) : [];
  } catch {
    return [];
  }
}
