/** A desk with a telephone for tests of its screens: sound, devices and listeners moved by hand, keys written down; what
 *  a screen sends is judged by the real machine. */
import type { Role } from '../../exam/roles.ts';
import type { DeskMedia, Send } from '../channel.ts';
import { TestDesk } from '../desk.fixture.svelte.ts';
import type { PlayedPhone, Who } from './phone.fixture.ts';

export class TestMedia implements DeskMedia {
  levels: Partial<Record<'own' | Role, number>> = $state({});
  microphone: DeskMedia['microphone'] = $state('ready');
  camera: DeskMedia['camera'] = $state('off');
  paths: Partial<Record<Role, ReturnType<DeskMedia['path']>>> = $state({});
  listeners: DeskMedia['listeners'] = $state.raw({ examiner: false, observers: 0 });
  /** Keys that sounded here. */
  readonly keys: string[] = [];
  checks = 0;

  level = (of: 'own' | Role): number => this.levels[of] ?? -100;
  path = (to: Role): ReturnType<DeskMedia['path']> => this.paths[to] ?? 'up';
  picture = (): undefined => undefined;
  chooseScreen = (): Promise<boolean> => Promise.resolve(false);
  keepStill = (): Promise<undefined> => Promise.resolve(undefined);
  key = (key: string): void => void this.keys.push(key);
  checkDevices = (): void => {
    this.checks += 1;
  };
}

export class PhoneDesk extends TestDesk {
  media = new TestMedia();

  constructor(call: PlayedPhone, who: Who, kept: Record<string, string> = {}) {
    super(kept);
    this.now = call.now;
    const write = this.send;
    this.send = async (...sent: Parameters<Send>) => {
      const answer = await write(...sent);
      if (!answer.ok) return answer;
      return call.ask(who, ...sent) ? answer : { ok: false, code: 'not-now' };
    };
  }
}
