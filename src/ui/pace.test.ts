import { pace } from './pace.ts';

/** Ten milliseconds a sign: `x` a touch, `f` a flush, `|` in the outcome a run. */
function draw(line: string, ms = 10): string {
  let out = '';
  let ran = false;
  const paced = pace(() => (ran = true), { quietMs: 3 * ms, atMostMs: 8 * ms });
  for (const sign of line) {
    if (sign === 'x') paced.touch();
    if (sign === 'f') paced.flush();
    if (sign === 'c') paced.cancel();
    vi.advanceTimersByTime(ms);
    out += ran ? '|' : ' ';
    ran = false;
  }
  return out;
}

describe('pace', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('runs a while after the last touch', () => {
    expect(draw('x x       ')).toBe('    |     ');
  });
  it('runs while touches go on, at least so often', () => {
    expect(draw('xxxxxxxxxxxxx      ')).toBe('       |      |    ');
  });
  it('flushes what was touched, once', () => {
    expect(draw('xff       ')).toBe(' |        ');
  });
  it('flushes nothing when nothing was touched', () => {
    expect(draw('f         ')).toBe('          ');
  });
  it('forgets what was cancelled', () => {
    expect(draw('xc        ')).toBe('          ');
  });
});
