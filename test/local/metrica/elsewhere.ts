/** Another program that uploads to the same counter: whoever sees its upload in a list knows how fresh the list is. */

import { TEST_COUNTER_ID } from '../../../local/metrica/api/accounts';
import type { StandIn } from '../../../local/metrica/standIn';
import { upload } from './requests';

/** The comment of its uploads. */
export const ELSEWHERE = 'another program';

/** Uploads calls; eleven are more than any batch of the tests beside them has. */
export function uploadElsewhere(
  standIn: StandIn,
  nowMs: number,
  calls = 11,
  counterId = TEST_COUNTER_ID,
): void {
  const second = Math.floor(nowMs / 1000) - 60;
  const rows = Array.from(
    { length: calls },
    (_, index) => `1700000000${900 + index}00000,${second}`,
  );
  const csv = ['ClientId,DateTime', ...rows, ''].join('\n');
  const query = `?client_id_type=CLIENT_ID&comment=${encodeURIComponent(ELSEWHERE)}`;
  standIn.handle(upload(csv, { query, counterId }), nowMs);
}
