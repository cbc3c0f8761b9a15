/** Deleting an exam over the real database: everything of it at once, nothing of others, and a note without people. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Json, LogEvent } from '../../src/exam/events.ts';
import { hostAuthor } from '../../src/exam/roles.ts';
import type { DeletionNote } from '../../src/exam/retention.ts';
import { deleteExam } from '../../src/host/deletion.ts';
import { deletionNotes, examToDelete } from '../../src/wiring/deletion.ts';
import { database } from '../../src/wiring/shelf.ts';
import { planFor } from '../flows/exam.ts';

const clear = () => Promise.all(database.tables.map((table) => table.clear()));
beforeEach(clear);

const room = { hostId: '', token: '', lobbyCode: '', keys: {}, exportedAt: 0, createdAt: 7, title: 'Jana Zkoušená' };
const fact = (seq: number, type: string, data: Json): LogEvent => ({
  ...{ seq, id: `e${seq}`, at: seq, writtenAt: seq, by: hostAuthor, type, data, prev: '', hash: `h${seq}` },
});

async function stored(exam: string): Promise<void> {
  const plan = await planFor(['S04'], { retention: { purpose: 'zkouška', until: '2031-05-14' } });
  const events = [fact(0, 'exam.created', plan as unknown as Json), fact(1, 'exam.started', {})];
  await database.events.bulkAdd(events.map((event) => ({ ...event, exam })));
  await database.rooms.add({ id: exam, kind: 'exam', state: 'closed', ...room });
  const chunk = { exam, recording: `r-${exam}`, n: 0, at: 1, bytes: new Uint8Array(3) };
  await database.chunks.add(chunk as never);
  await database.recordings.add(chunk as never);
  await database.stills.add({ exam, id: 's', at: 1, type: 'image/png', bytes: new Uint8Array(2) });
}

const note = (id: string): DeletionNote => ({
  ...{ id, code: '66-029-M', createdAt: 7, deletedAt: 9, reason: 'lhůta', count: 2, head: 'h1' },
  kind: 'exam',
});
const left = async (exam: string) =>
  Promise.all(
    [database.events, database.chunks, database.recordings, database.stills].map((table) =>
      table.where('exam').equals(exam).count(),
    ),
  );

describe('P-41 deleting an exam', () => {
  it('takes everything of it, nothing of another, and leaves a note without names', async () => {
    await stored('one');
    await stored('two');
    await deleteExam(database, note('one'));
    expect(await left('one')).toEqual([0, 0, 0, 0]);
    expect(await left('two')).toEqual([2, 1, 1, 1]);
    expect(await database.rooms.get('one')).toBeUndefined();
    expect(await deletionNotes()).toEqual([note('one')]);
    expect(JSON.stringify(await deletionNotes())).not.toMatch(/Jana|Zkoušená|Komisařová/);
  });

  it('deletes nothing when the storage fails half way', async () => {
    await stored('one');
    const fails = vi.spyOn(database.rooms, 'delete').mockRejectedValueOnce(new Error('disk'));
    await expect(deleteExam(database, note('one'))).rejects.toThrow('disk');
    fails.mockRestore();
    expect(await left('one')).toEqual([2, 1, 1, 1]);
    expect(await deletionNotes()).toEqual([]);
  });

  it('knows what speaks against it: begun, not saved, the date of the plan', async () => {
    await stored('one');
    expect(await examToDelete('one')).toMatchObject({
      started: true,
      saved: false,
      until: '2031-05-14',
      state: 'closed',
    });
    expect(await examToDelete('two')).toBeUndefined();
  });
});
