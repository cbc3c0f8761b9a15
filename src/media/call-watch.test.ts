import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CallWatch, type Watched } from './call-watch.ts';
import type { Path } from './exchange.ts';
import { type PagePlan, idlePlan } from './page-plan.ts';

const call = { own: 'figurant', other: 'candidate', page: 'can', talks: true } as const;
const talking: PagePlan = { ...idlePlan, task: 't1', calls: [call] };
const held: PagePlan = { ...talking, calls: [{ ...call, talks: false }] };

/** A page as its exchange shows it. */
class Shown implements Watched {
  plan = idlePlan;
  readonly paths = new Map<string, Path>();
  /** Where the candidate sits. */
  page: string | undefined = 'can';
  readonly mesh = { connection: () => undefined };
  readonly told: string[] = [];
  #look = () => {};
  readonly #watch = new CallWatch(
    this,
    (role, type, data, task) => this.told.push(`${role} ${type} ${JSON.stringify(data)} ${task}`),
    () => 1_000_000,
  );

  pageOf = () => this.page;
  levelOf = () => -100;
  onChange(look: () => void) {
    this.#look = look;
    return () => {};
  }
  path(state: Path['state'], silentMs = 0): this {
    if (this.page !== undefined) this.paths.set(this.page, { state, silentMs });
    this.#look();
    return this;
  }
  show(plan: PagePlan): this {
    this.plan = plan;
    this.#look();
    return this;
  }
  /** What has been told since the last question. */
  take(): string[] {
    return this.told.splice(0);
  }
  close = () => this.#watch.close();
}

const lose = (silentMs: number) => `figurant call.losePath {"with":"candidate","silentMs":${silentMs}} t1`;
const restore = 'figurant call.restorePath {"with":"candidate"} t1';

describe('N-34 what is told of a path', () => {
  let page: Shown;
  beforeEach(() => {
    vi.useFakeTimers();
    page = new Shown();
  });
  afterEach(() => {
    page.close();
    vi.useRealTimers();
  });

  it('N-34 whoever meets the other side tells it: the page before may have told a loss that nobody else can end', () => {
    expect(page.path('connecting').show(talking).take()).toEqual([]);
    expect(page.path('up').take()).toEqual([restore]);
    expect(page.path('up').show(held).show(talking).take()).toEqual([]);
  });

  it('N-34 a loss is told once, with how long nothing had come, and its end', () => {
    page.path('up').show(talking).take();
    expect(page.path('lost', 3_100).path('lost', 9_000).take()).toEqual([lose(3_100)]);
    expect(page.path('up').path('up').take()).toEqual([restore]);
  });

  it('N-34 a call on hold is a call', () => {
    page.path('up').show(talking).show(held).take();
    expect(page.path('lost', 3_000).take()).toEqual([lose(3_000)]);
  });

  it('N-34 the other side reloads: another page, the same pair', () => {
    page.path('up').show(talking).take();
    page.page = undefined;
    expect(page.show({ ...talking, calls: [] }).take()).toEqual([lose(0)]);
    page.page = 'new';
    expect(
      page
        .path('connecting')
        .show({ ...talking, calls: [{ ...call, page: 'new' }] })
        .take(),
    ).toEqual([]);
    expect(page.path('up').take()).toEqual([restore]);
  });

  it('N-34 a call that begins on a lost path is lost from its beginning', () => {
    page.path('up').path('lost', 3_000);
    expect(page.show(talking).take()).toEqual([lose(0)]);
  });

  it('N-34 a loss outlives its call until the path is back; between calls nothing is told', () => {
    page.path('up').show(talking).path('lost', 3_000);
    page.show(idlePlan).take();
    expect(page.path('up').take()).toEqual([restore]);
    expect(page.path('lost').path('up').take()).toEqual([]);
  });
});
