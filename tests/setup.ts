/** What jsdom lacks and the product needs: IndexedDB and matchers for the DOM; all words are there, as on every screen
 *  but the first. */
import '@testing-library/jest-dom/vitest';
import 'fake-indexeddb/auto';
import { loadTexts } from '../src/i18n/i18n.svelte.ts';

await loadTexts();
