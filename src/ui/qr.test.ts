import { drawQr } from './qr.ts';

test('the code has four light modules around it and dark ones inside', () => {
  const { size, path } = drawQr('https://192.168.1.10:8080/#/j/host/candidate/key');
  const points = [...path.matchAll(/M(\d+) (\d+)/g)].map(([, x, y]) => [Number(x), Number(y)] as const);
  expect(points.length).toBeGreaterThan(200);
  for (const [x, y] of points)
    for (const place of [x, y]) {
      expect(place).toBeGreaterThanOrEqual(4);
      expect(place).toBeLessThan(size - 4);
    }
});
