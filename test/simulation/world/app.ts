/** The use cases that the simulation runs: the entry that mutants are built from. */

export { openBook } from '../../../src/app/ledger/book';
export { decideBatch } from '../../../src/app/settle/decideBatch';
export { decideLedger } from '../../../src/app/settle/decideLedger';
export { settleNow } from '../../../src/app/settle/settleNow';
export { saveSettings } from '../../../src/app/tab/tabState';
export { uploadTab } from '../../../src/app/upload/upload';
export { DEFAULT_SETTINGS } from '../../../src/core/call/settings';
