/** Names the calls that arrived twice when a batch turns up that was called *not arrived*. */

import { idColumnOf } from '../../core/call/columns';
import { sheetColumnsOf } from '../../core/call/mapping';
import { rangeAddresses } from '../../core/cell/a1';
import { fingerprintsOf } from '../../core/deliver/fingerprint';
import type { Ports } from '../../ports';
import type { ClaimLine } from '../ledger/ledgerLines';
import type { OpenLedger } from '../ledger/openLedger';
import { readBatchNow } from './batchNow';

/** A log line and a mail are read by people. */
const MOST_RANGES = 40;

/**
 * Id cells, as ranges (`A5:A9`), of the batch's tab whose calls another batch sent too. Empty when the tab cannot be read,
 * or when no call of it was sent again; the longest 40 of more. The tab is read as it is now: rows that were changed or taken out are not named.
 */
export function cellsTwice(ports: Ports, ledger: OpenLedger, claim: ClaimLine): readonly string[] {
  const now = readBatchNow(ports, ledger, claim);
  if (now === null) return [];
  const { run, known } = now;
  const { idType, search } = run.tab;
  const { calls } = run.checked;
  const [column = 1] = sheetColumnsOf(search.mapping[idColumnOf(idType)]);
  const twice = fingerprintsOf(ledger.prints(), calls, idType).flatMap(
    ({ key, content }, index) => {
      const batches = (known.find(key) ?? [])
        .filter((call) => call.content === content && call.state !== 'refused')
        .map((call) => call.batch);
      return batches.length > 1 && batches.includes(claim.batch)
        ? [{ row: calls.rowNumbers[index] as number, column }]
        : [];
    },
  );
  return rangeAddresses(twice).slice(0, MOST_RANGES);
}
