/** The channels there are, in the order in which screens list them. */
import type { Channel } from './channel.ts';
import { chat } from './chat/channel.ts';
import { email } from './email/channel.ts';
import { phone } from './phone/channel.ts';
import { social } from './social/channel.ts';
import { video } from './video/channel.ts';

const all = [phone, email, chat, social, video] as unknown as readonly Channel[];
export const channels: Readonly<Record<string, Channel>> = Object.fromEntries(
  all.map((channel) => [channel.id, channel]),
);
