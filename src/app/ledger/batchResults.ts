/** The log's word for each state of a batch. */

import type { LogResult } from '../../ports';
import type { BatchState } from './ledgerLines';

export const BATCH_RESULTS: Readonly<Record<BatchState, LogResult>> = {
  sending: 'in doubt',
  accepted: 'ok',
  'accepted short': 'accepted short',
  refused: 'refused',
  'in doubt': 'in doubt',
  withdrawn: 'withdrawn',
  'not arrived': 'not arrived',
  'arrived (by hand)': 'arrived (by hand)',
  'send again (by hand)': 'send again (by hand)',
};
