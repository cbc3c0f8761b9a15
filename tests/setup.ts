/** What jsdom lacks and the product needs: IndexedDB and matchers for the DOM; all words are there, as on every screen
 *  but the first. Waiting for an element ends when it comes; the limit only says when it will not. */
import '@testing-library/jest-dom/vitest';
import 'fake-indexeddb/auto';
import { configure } from '@testing-library/svelte';
import { loadTexts } from '../src/i18n/i18n.svelte.ts';

configure({ asyncUtilTimeout: 8_000 });
await loadTexts();
