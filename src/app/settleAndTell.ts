/** Settles open batches and says what came of them: in the ledger, in the log and, where calls arrived twice, by mail. */

import type { Ports, SpreadsheetInfo } from '../ports';
import type { Message } from '../texts/say';
import type { Lists } from './lists';
import { logSettled } from './logLines';
import type { OpenLedger } from './openLedger';
import { type SettledBatch, settleOpen } from './settle';
import { loadSettings } from './tabState';
import { tellPerson } from './tellPerson';

export interface SettleRequest {
  readonly ledger: OpenLedger;
  readonly lists: Lists;
  readonly spreadsheet: SpreadsheetInfo;
  readonly by: string;
  /** The batch that a person asks about. */
  readonly asked?: string;
}

/** The batches that are not in doubt any more. What was found out is lasting when this returns. */
export function settleAndTell(ports: Ports, request: SettleRequest): readonly SettledBatch[] {
  const { spreadsheet, by } = request;
  const found = settleOpen({ ...request, ports, spreadsheetId: spreadsheet.id });
  if (found.length === 0) return [];
  ports.table.flush();
  const told = found.map((settled) => ({
    settled,
    message: messageOf(settled),
  }));
  logSettled(ports, spreadsheet, told, by);
  const kept = ports.store.all('document');
  for (const { settled, message } of told) {
    if (!settled.late || !loadSettings(kept, settled.claim.sheetId).mail) continue;
    const reason = `${spreadsheet.id} late ${settled.batch}`;
    tellPerson(ports, spreadsheet, reason, { key: 'mail.subject.late' }, [
      ports.words.say(message),
      ports.words.say({
        key: 'mail.where',
        params: { spreadsheet: spreadsheet.name, sheet: settled.claim.sheet },
      }),
    ]);
  }
  return found.filter(({ state }) => state !== 'in doubt');
}

function messageOf({ batch, state, rows: n, late, claim }: SettledBatch): Message {
  if (late) {
    const day = (second: number) => new Date(second * 1000).toISOString().slice(0, 10);
    const [first, last] = [day(claim.firstSecond), day(claim.lastSecond)];
    return { key: 'log.late', params: { batch, n, first, last } };
  }
  if (state === 'in doubt') return { key: 'upload.inDoubt', params: { n } };
  return { key: `log.settled.${state === 'not arrived' ? 'lost' : 'found'}`, params: { n } };
}
