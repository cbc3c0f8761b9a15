/** What the company can do with a comment as it stands, the usual first. Pure; whether it may now is the desk's. */
import type { CommentView } from './projections.ts';

export type Deed = 'reply' | 'message' | 'hide' | 'unhide' | 'report' | 'remove' | 'edit' | 'delete';

export function deedsFor({ by, state, reported }: Pick<CommentView, 'by' | 'state' | 'reported'>): readonly Deed[] {
  if (state === 'removed') return [];
  if (by === 'company') return ['edit', 'delete'];
  return [
    'reply',
    'message',
    state === 'hidden' ? 'unhide' : 'hide',
    ...(reported ? [] : ['report' as const]),
    'remove',
  ];
}
