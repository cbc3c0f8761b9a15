import { dexieSetup } from './recording-dexie.ts';
import { storeContract } from './recording-store.ts';

storeContract('Dexie in a real browser', dexieSetup);
