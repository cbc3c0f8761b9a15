/** For tests of components: matchers for the DOM. Waiting for an element ends when it comes; the limit only says when it
 *  will not. */
import '@testing-library/jest-dom/vitest';
import { configure } from '@testing-library/svelte';

configure({ asyncUtilTimeout: 8_000 });
