/** What the device check asks of this computer. The page's own media give it in pageEquipment.ts, tests give doubles.
 *  Knows no browser. */
import type { DeviceKind } from '../../exam/devices.ts';

export type Side = 'left' | 'right';
export type Opened = 'off' | 'ready' | 'denied' | 'missing' | 'lost';

export interface DeviceChoice {
  readonly id: string;
  /** Empty until the browser may tell it. */
  readonly label: string;
}

/** Some seconds of the own voice. */
export interface VoiceSample {
  /** dBFS of its loudest moment. */
  readonly loudest: number;
  /** Resolves when it has been played. */
  play(): Promise<void>;
}

export interface Equipment {
  /** False where the browser gives no microphone at all: the page was not opened securely. */
  readonly isSecure: boolean;
  /** Sound is allowed from now on; to be called in a click. */
  unlock(): Promise<void>;
  /** Empty where the browser offers no choice. */
  choices(kind: DeviceKind): readonly DeviceChoice[];
  chosen(kind: DeviceKind): string;
  /** Also for calls that run. */
  choose(kind: DeviceKind, id: string): Promise<void>;
  /** Asks the browser, again after a refusal. */
  open(kind: 'microphone' | 'camera'): Promise<void>;
  state(kind: 'microphone' | 'camera'): Opened;
  /** dBFS of the microphone now, -100 to 0. */
  level(): number;
  record(ms: number): Promise<VoiceSample>;
  /** Resolves when the tone has ended. */
  tone(side: Side): Promise<void>;
  readonly picture: MediaStream | undefined;
  /** Does the meeting server answer? */
  broker(): Promise<boolean>;
  /** Does what is written come back? */
  storage(): Promise<boolean>;
  onChange(listener: () => void): () => void;
  /** Lets go of everything that it has opened; a call keeps its own. */
  close(): void;
}
