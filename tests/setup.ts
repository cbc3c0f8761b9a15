/** What Node lacks and the product needs: IndexedDB; all words are there, as on every screen but the first. */
import 'fake-indexeddb/auto';
import { loadTexts } from '../src/i18n/i18n.svelte.ts';

await loadTexts();
