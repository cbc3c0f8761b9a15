/** Wires everything: the app's shell with the real ports. */
import './ui/theme.css';
import { mount } from 'svelte';
import App from './App.svelte';
import { restoreLanguage } from './i18n/i18n.svelte.ts';
import { ports } from './wiring/ports.ts';

void restoreLanguage().then(() => {
  const target = document.getElementById('app');
  if (target) mount(App, { target, props: { ports } });
});
