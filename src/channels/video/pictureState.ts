/** What there is to say of a picture on a screen, from the view and from what has come. Pure. */
import type { Pointer } from './context.ts';
import { type CameraTrouble, type Side, type Target, sameTarget } from './facts.ts';
import type { VideoView } from './projections.ts';
import { isFrozen, isOn } from './targets.ts';

/** `starting`: it is on but nothing has come yet; `unloaded`: this page cannot show pictures (yet). */
export type PictureState = 'moving' | 'frozen' | 'off' | 'starting' | 'unloaded' | CameraTrouble;

export function pictureState(view: VideoView, target: Target, came: boolean, media: boolean): PictureState {
  if (!isOn(view, target)) return (target.kind === 'camera' && view.cameras[target.of].trouble) || 'off';
  if (isFrozen(view, target)) return 'frozen';
  if (!media) return 'unloaded';
  return came ? 'moving' : 'starting';
}

/** A hand that rests is not shown any longer. */
const restsMs = 4_000;

export function pointersOn({ pointers }: VideoView, target: Target, now: number): Record<Side, Pointer | null> {
  const here = (pointer: Pointer | null) =>
    pointer && sameTarget(pointer, target) && now - pointer.at < restsMs ? pointer : null;
  return { candidate: here(pointers.candidate), customer: here(pointers.customer) };
}
