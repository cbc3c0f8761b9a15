/** A QR code as one SVG path. Knows the drawing only; the encoding is uqr's. */
import { encode } from 'uqr';

/** Readers need four light modules around the code. */
const quietZone = 4;

export interface QrDrawing {
  readonly size: number;
  readonly path: string;
}

export function drawQr(text: string): QrDrawing {
  const { size, data } = encode(text, { ecc: 'M', border: quietZone });
  const path = data
    .flatMap((line, y) => line.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : '')))
    .filter(Boolean)
    .join('');
  return { size, path };
}
