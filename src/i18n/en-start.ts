/** What the start screen says, in English. */
import common from './en/common.json';
import home from './en/home.json';

export const enStart = { common, home };
