/** Media of a page for tests of the video's screens: pictures are objects that are passed on, answers of the browser are
 *  set by hand. Reactive like the real one. */
import type { DeskMedia } from '../channel.ts';
import type { PictureKind } from '../../exam/media.ts';
import type { Role } from '../../exam/roles.ts';

/** jsdom has no streams; views pass them on and listen to their tracks. */
export function streamDouble(): MediaStream {
  const track = Object.assign(new EventTarget(), { readyState: 'live' });
  return { getVideoTracks: () => [track] } as unknown as MediaStream;
}

export class TestMedia implements DeskMedia {
  microphone: DeskMedia['microphone'] = $state('ready');
  camera: DeskMedia['camera'] = $state('ready');
  /** Undefined: there is none of that kind. */
  pictures: Partial<Record<PictureKind, MediaStream>> = $state.raw({ camera: streamDouble(), screen: streamDouble() });
  listeners: DeskMedia['listeners'] = $state.raw({ examiner: false, observers: 0 });
  /** Does the person choose a screen? */
  chooses = true;
  /** What keeping a still answers. */
  still: string | undefined = 'still-1';
  readonly kept: HTMLVideoElement[] = [];
  checks = 0;

  level = (): number => -100;
  path = (_to: Role) => 'up' as const;
  picture = (_of: 'own' | Role, kind: PictureKind): MediaStream | undefined => this.pictures[kind];
  chooseScreen = (): Promise<boolean> => Promise.resolve(this.chooses);
  keepStill = (picture: HTMLVideoElement): Promise<string | undefined> => {
    this.kept.push(picture);
    return Promise.resolve(this.still);
  };
  key = (): void => undefined;
  checkDevices = (): void => {
    this.checks += 1;
  };
}
