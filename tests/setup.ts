/** What jsdom lacks and the product needs: IndexedDB and matchers for the DOM. */
import '@testing-library/jest-dom/vitest';
import 'fake-indexeddb/auto';
