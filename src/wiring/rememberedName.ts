/** The name a person typed on this computer before. */

const key = 'hovorna.name';

export const rememberedName = (): string => localStorage.getItem(key) ?? '';

export const rememberName = (name: string): void => {
  if (name) localStorage.setItem(key, name);
};
