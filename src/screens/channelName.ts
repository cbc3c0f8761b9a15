/** A channel's name in the reader's language; a channel that has no translation yet goes by its id. */
import { t } from '../i18n/i18n.svelte.ts';

const known = [
  'phone',
  'email',
  'chat',
  'video',
  'social',
  'transcripts',
  'report',
  'dictation',
  'benefits',
  'statements',
  'oral',
  'theory',
] as const;

export function channelName(channel: string): string {
  if (channel === 'training-plan') return t('common.channel.trainingPlan');
  const name = known.find((one) => one === channel);
  return name ? t(`common.channel.${name}`) : channel;
}
