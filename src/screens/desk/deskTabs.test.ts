import { afterEach, expect, test } from 'vitest';
import { keptTexts } from '../keptTexts.ts';
import { deskTabs, openTab } from './deskTabs.svelte.ts';

const page = (exam: string) => keptTexts({ exam, seat: 'candidate' }, '');

afterEach(() => {
  localStorage.clear();
  deskTabs.tab = 'case';
});

test('X-203 the sheet that lay on top lies there after a reload, each exam has its own', () => {
  deskTabs.rememberIn(page('e1'));
  openTab('desk-knowledge');
  deskTabs.rememberIn(page('e2'));
  deskTabs.tab = 'register';
  deskTabs.rememberIn(page('e1'));
  expect(deskTabs.tab).toBe('knowledge');
  deskTabs.rememberIn(page('e2'));
  expect(deskTabs.tab).toBe('register');
});

test('X-203 what is no sheet is not brought up', () => {
  page('e3').keep('sheet', 'nonsense');
  deskTabs.tab = 'case';
  deskTabs.rememberIn(page('e3'));
  expect(deskTabs.tab).toBe('case');
});
