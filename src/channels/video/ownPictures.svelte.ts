/** Tells the log what becomes of one's own camera and screen without a click here: the browser refuses the camera, it is
 *  unplugged, or the person stops sharing in the browser's own bar. Once a change. */
import type { DeskMedia, Send } from '../channel.ts';
import { type CameraTrouble, type Side, cameraTroubles } from './facts.ts';
import type { VideoView } from './projections.ts';
import { isFrozen } from './targets.ts';

const troubleOf = (camera: DeskMedia['camera']): CameraTrouble | undefined =>
  cameraTroubles.find((trouble) => trouble === camera);

/** To be called while a component is being made. */
export function watchOwnPictures(
  view: () => VideoView,
  me: Side,
  media: () => DeskMedia | undefined,
  send: Send,
): void {
  const trouble = $derived.by(() => {
    const state = media()?.camera;
    return view().phase === 'call' && view().cameras[me].on && state ? troubleOf(state) : undefined;
  });
  $effect(() => {
    if (trouble) void send('video.camera', { on: false, trouble });
  });

  const sharing = $derived(view().sharing === me && !isFrozen(view(), { of: me, kind: 'screen' }));
  const screen = $derived(sharing ? media()?.picture('own', 'screen') : undefined);
  // after a reload nothing is captured any more
  const gone = $derived(sharing && media() !== undefined && screen === undefined);
  const stop = () => void send('video.screen', { on: false });
  $effect(() => {
    if (gone) stop();
  });
  $effect(() => {
    const [track] = screen?.getVideoTracks() ?? [];
    if (!track) return;
    if (track.readyState === 'ended') return stop();
    track.addEventListener('ended', stop, { once: true });
    return () => track.removeEventListener('ended', stop);
  });
}
