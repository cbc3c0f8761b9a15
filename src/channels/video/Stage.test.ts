import { fireEvent, screen } from '@testing-library/svelte';
import { button, open, press } from './open.fixture.ts';
import { PlayedVideo } from './video.fixture.ts';

describe('Y-8 marks by hand and by keyboard', () => {
  const onCamera = () => new PlayedVideo().joined().do('figurant', 'video.camera', { on: true });
  const surface = () => button('Kreslicí plocha: Kamera – Zdeňka Malá');

  it('a click marks the point; nothing is dragged', async () => {
    const { desk } = open(onCamera());
    surface().getBoundingClientRect = () => ({ left: 100, top: 50, width: 400, height: 200 }) as DOMRect;
    await fireEvent.click(surface(), { detail: 1, clientX: 200, clientY: 100 });
    expect(desk.of('video.mark')).toEqual([{ of: 'customer', kind: 'camera', x: 0.25, y: 0.25 }]);
  });

  it('arrow keys move the cursor, in words too; Enter marks, Delete takes back', async () => {
    const { desk } = open(onCamera());
    for (const [key, shiftKey] of [
      ['ArrowRight', true],
      ['ArrowRight', false],
      ['ArrowUp', false],
    ] as const)
      await fireEvent.keyDown(surface(), { key, shiftKey });
    expect(screen.getByText('Kurzor 62 % zleva, 48 % shora')).toBeInTheDocument();
    await fireEvent.click(surface(), { detail: 0 });
    await fireEvent.keyDown(surface(), { key: 'Delete' });
    expect(desk.sent.map(({ type }) => type)).toEqual(['video.mark', 'video.unmark']);
    expect(desk.of('video.mark')).toEqual([{ of: 'customer', kind: 'camera', x: 0.62, y: 0.48 }]);
  });

  it('the cursor stays within the picture', async () => {
    const { desk } = open(onCamera());
    for (let i = 0; i < 8; i++) await fireEvent.keyDown(surface(), { key: 'ArrowLeft', shiftKey: true });
    await fireEvent.click(surface(), { detail: 0 });
    expect(desk.of('video.mark')).toMatchObject([{ x: 0 }]);
  });

  it('the pointer is sent only while it is switched on, and not at every move', async () => {
    vi.useFakeTimers();
    const { desk } = open(onCamera());
    surface().getBoundingClientRect = () => ({ left: 0, top: 0, width: 100, height: 100 }) as DOMRect;
    await fireEvent.pointerMove(surface(), { clientX: 10, clientY: 10 });
    await vi.advanceTimersByTimeAsync(500);
    expect(desk.of('video.point')).toEqual([]);
    await press('Ukazovátko');
    for (let x = 0; x < 50; x++) await fireEvent.pointerMove(surface(), { clientX: x, clientY: 10 });
    await vi.advanceTimersByTimeAsync(500);
    expect(desk.of('video.point').length).toBeLessThanOrEqual(2);
    expect(desk.of('video.point').at(-1)).toMatchObject({ x: 0.49, y: 0.1 });
    vi.useRealTimers();
  });

  it.each([
    ['candidate', 'Vy'],
    ['figurant', 'Uchazeč'],
    ['examiner', 'Uchazeč'],
  ] as const)('every mark is a line of text, too (%s)', async (who, name) => {
    open(onCamera().do('candidate', 'video.mark', { of: 'customer', kind: 'camera', x: 0.4, y: 0.6 }), who);
    // the customer has the other side in front
    if (who === 'figurant') await press(/^Zvětšit: Vaše kamera/);
    expect(screen.getByText(`1 – ${name}, 40 % zleva, 60 % shora`)).toBeVisible();
  });

  it('keeps a still with its caption, or says that it could not', async () => {
    const call = onCamera();
    const { desk, media, show } = open(call);
    await fireEvent.input(screen.getByLabelText('Popis snímku'), { target: { value: 'hláška' } });
    await press('Uložit snímek');
    await expect
      .poll(() => desk.of('video.keepStill'))
      .toEqual([{ of: 'customer', kind: 'camera', still: 'still-1', caption: 'hláška' }]);
    expect(media.kept[0]).toBe(screen.getByLabelText('Kamera – Zdeňka Malá'));
    call.do('candidate', 'video.keepStill', { of: 'customer', kind: 'camera', still: 'still-1', caption: 'hláška' });
    await show();
    expect(screen.getByText(/Uložen 1 snímek/)).toBeVisible();
    media.still = undefined;
    await press('Uložit snímek');
    expect(await screen.findByText(/Snímek se uložit nepodařilo/)).toBeVisible();
    expect(desk.of('video.keepStill')).toHaveLength(1);
  });

  it('a picture that freezes stays as it was last seen', async () => {
    const call = onCamera();
    const { media, show } = open(call);
    const picture = screen.getByLabelText<HTMLVideoElement>('Kamera – Zdeňka Malá');
    const { srcObject } = picture;
    expect(srcObject).not.toBeNull();
    call.do('figurant', 'video.freeze', { on: true });
    media.pictures = {};
    await show();
    expect(picture.srcObject).toBe(srcObject);
    call.do('figurant', 'video.camera', { on: false });
    await show();
    expect(picture.srcObject).toBeNull();
  });
});
