/** What a goal lacks, as one reads it: „kdy, podle čeho“. */
import { t } from '../../i18n/i18n.svelte.ts';
import type { GoalPart } from './goals.ts';

export const lackWords = (lacks: readonly GoalPart[]): string =>
  lacks.map((part) => t(`trainingPlan.lack.${part}`)).join(', ');
