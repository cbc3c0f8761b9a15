import { expect, it } from 'vitest';
import { qualityOf } from './quality.ts';

const heard = (packetsReceived: number, packetsLost: number, totalAudioEnergy = 0, totalSamplesDuration = 0) => ({
  type: 'inbound-rtp',
  kind: 'audio',
  packetsReceived,
  packetsLost,
  jitter: 0.012,
  totalAudioEnergy,
  totalSamplesDuration,
});
const path = (currentRoundTripTime: number, lastPacketReceivedTimestamp: number, nominated = true) => ({
  type: 'candidate-pair',
  nominated,
  currentRoundTripTime,
  lastPacketReceivedTimestamp,
});

it('B-24 a second’s loss, jitter, round trip and level are of that second alone', () => {
  const { counters } = qualityOf([heard(1_000, 500, 40, 20)], undefined);
  const { sample } = qualityOf([heard(1_045, 505, 40.01, 21), path(0.08, 5)], counters);
  expect(sample).toEqual({ loss: 0.1, jitterMs: 12, rttMs: 80, level: expect.closeTo(-20, 3) });
});

it('B-24 pictures do not count, and of several paths the one in use does', () => {
  const video = { ...heard(9_999, 9_999), kind: 'video' };
  const { sample } = qualityOf([video, heard(50, 0), path(0.5, 1), path(0.02, 9), path(0.9, 10, false)], undefined);
  expect(sample).toMatchObject({ loss: 0, rttMs: 20 });
});

it('B-24 counters that run backwards belong to a new connection; late packets are no loss', () => {
  const { counters } = qualityOf([heard(1_000, 10, 40, 20)], undefined);
  expect(qualityOf([heard(40, 10)], counters).sample.loss).toBe(0.2);
  expect(qualityOf([heard(1_050, 8, 40, 21)], counters).sample.loss).toBe(0);
});

it('B-24 nothing heard is no loss and silence', () => {
  expect(qualityOf([], undefined).sample).toEqual({ loss: 0, jitterMs: 0, rttMs: 0, level: -100 });
});
