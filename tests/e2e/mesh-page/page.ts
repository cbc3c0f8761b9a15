/** A page with a mesh and nothing else, for the test that takes its network away; never part of a build. It sends a tone
 *  and writes down, twenty times a second, which one it hears. */
import type { MeshPeer } from '../../../src/media/mesh.ts';
import { Ear, tone } from '../../contracts/mesh-ears.ts';
import { newPage } from '../../contracts/mesh-pages.ts';

const me = await newPage();
let ear: Ear | undefined;
let told: { at: number; state: string; silentMs: number }[] = [];
let heard: { at: number; hz: number }[] = [];

me.mesh.onState((_, state, silentMs) => told.push({ at: Date.now(), state, silentMs }));
me.mesh.onTrack((_, slot, track) => {
  if (slot !== 'voice') return;
  ear?.close();
  ear = track && new Ear(track);
});
setInterval(() => heard.push({ at: Date.now(), hz: ear?.hz() ?? 0 }), 50);

export const page = {
  asPeer: (): MeshPeer => me.asPeer,
  /** Sends a tone to the other page from now on. */
  talk(other: MeshPeer, hz: number): void {
    me.mesh.setPeers([other]);
    me.mesh.send(other.page, 'voice', tone(hz));
  },
  hears: (hz: number): boolean => ear?.hears(hz) ?? false,
  forget(): void {
    told = [];
    heard = [];
  },
  /** What was told, and when the tone was heard for the first time after a moment of the wall clock. */
  since: (at: number, hz: number) => ({
    told,
    heardAt: heard.find((one) => one.at > at && Math.abs(one.hz - hz) < 30)?.at ?? null,
  }),
};
export type MeshPage = typeof page;
Object.assign(window, { page });
