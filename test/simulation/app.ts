/** The use cases that the simulation runs: the entry that mutants are built from. */

export { openBook } from '../../src/app/book';
export { decideBatch } from '../../src/app/decide';
export { decideLedger } from '../../src/app/decideLedger';
export { settleNow } from '../../src/app/settleNow';
export { saveSettings } from '../../src/app/tabState';
export { uploadTab } from '../../src/app/upload';
export { DEFAULT_SETTINGS } from '../../src/core/call/settings';
