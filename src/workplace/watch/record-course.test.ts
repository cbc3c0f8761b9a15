// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { deskWork, idleWork } from './desk-work.fixture.ts';
import { hasDeskWork, recordCourses } from './record-course.ts';

describe('X-132 the course of a record', () => {
  it('says when identity was verified and how often particulars were asked for before', () => {
    const [king, other] = recordCourses(deskWork);
    expect(king).toMatchObject({ name: 'Jana Králová', isOther: false, askedBefore: 1, filedUnverified: false });
    expect(king?.verifiedAt).toBe(deskWork.checks[1]?.at);
    expect(other).toMatchObject({ name: 'Ludmila Dvořáková', isOther: true, verifiedAt: null, askedBefore: 0 });
  });
  it('says that a contact was filed about somebody who was never verified, or only later', () => {
    const [never] = recordCourses({ ...deskWork, checks: deskWork.checks.slice(0, 1) });
    expect(never).toMatchObject({ verifiedAt: null, askedBefore: 1, filedUnverified: true });
    const early = deskWork.contacts.map((contact) => ({ ...contact, at: 0 }));
    expect(recordCourses({ ...deskWork, contacts: early })[0]?.filedUnverified).toBe(true);
  });
  it('a case that leaves the customer open has no wrong one', () =>
    expect(recordCourses({ ...deskWork, truth: {} }).some(({ isOther }) => isOther)).toBe(false));
  it('a task without work and truth has nothing to watch', () => {
    expect(hasDeskWork(idleWork)).toBe(false);
    expect(hasDeskWork({ ...idleWork, truth: {} })).toBe(true);
    expect(hasDeskWork({ ...idleWork, misses: deskWork.misses })).toBe(true);
  });
});
