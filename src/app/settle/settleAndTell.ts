/** Settles open batches and says what came of them: in the ledger, in the log and, where calls arrived twice, by mail. */

import type { Ports, SpreadsheetInfo } from '../../ports';
import type { Message } from '../../texts/say';
import { requireToken } from '../access/access';
import { done, type Result } from '../base/result';
import { renewSentColumn } from '../check/showSentColumn';
import { openForRun } from '../ledger/ledgerGuard';
import type { OpenLedger } from '../ledger/openLedger';
import { loadSettings } from '../tab/tabState';
import { type Lists, readLists } from '../talk/lists';
import { tellPerson } from '../tell/tellPerson';
import { cellsTwice } from './arrivedTwice';
import { type SettledBatch, settleOpen } from './settle';
import { logSettled } from './settleLines';

export interface SettleRequest {
  readonly ledger: OpenLedger;
  readonly lists: Lists;
  readonly spreadsheet: SpreadsheetInfo;
  readonly by: string;
  readonly how: 'hand' | 'schedule';
  /** The batch that a person asks about. */
  readonly asked?: string;
  /** The tab that is read and checked next: its column *Metrica Calls* is brought up then. */
  readonly alsoRead?: number;
  /** Only batches of this counter; all where it is left out. */
  readonly counter?: string;
}

/** Settles for a run that holds the lock and sends nothing; TOKEN_MISSING is the one failure. */
export function askAndSettle(
  ports: Ports,
  spreadsheet: SpreadsheetInfo,
  how: SettleRequest['how'],
): Result<{
  readonly ledger: OpenLedger;
  readonly lists: Lists;
  readonly settled: readonly SettledBatch[];
}> {
  const token = requireToken(ports);
  if (!token.ok) return token;
  const { ledger, by } = openForRun(ports);
  const lists = readLists(ports, token.value);
  const settled = settleAndTell(ports, { ledger, lists, spreadsheet, by, how });
  return done({ ledger, lists, settled });
}

/** The batches that are not in doubt any more. What was found out is lasting when this returns. */
export function settleAndTell(ports: Ports, request: SettleRequest): readonly SettledBatch[] {
  const { spreadsheet, by } = request;
  const found = settleOpen({ ...request, ports, spreadsheetId: spreadsheet.id });
  if (found.length === 0) return [];
  ports.table.flush();
  const told = found.map((settled) => ({
    settled,
    message: messageOf(ports, request.ledger, settled),
  }));
  logSettled(ports, spreadsheet, told, by);
  const kept = ports.store.all('document');
  for (const { settled, message } of told) {
    if (!settled.late || !loadSettings(kept, settled.claim.sheetId).mail) continue;
    const reason = `${spreadsheet.id} late ${settled.batch}`;
    const subject = {
      key: 'mail.subject.needsYou',
      params: { what: settled.claim.sheet },
    } as const;
    tellPerson(ports, spreadsheet, reason, subject, [
      ports.words.say(message),
      ports.words.say({
        key: 'mail.where',
        params: { spreadsheet: spreadsheet.name, sheet: settled.claim.sheet },
      }),
    ]);
  }
  const settled = found.filter(({ state }) => state !== 'in doubt');
  for (const sheetId of new Set(settled.map(({ claim }) => claim.sheetId))) {
    if (sheetId !== request.alsoRead) renewSentColumn(ports, sheetId);
  }
  return settled;
}

function messageOf(ports: Ports, ledger: OpenLedger, settled: SettledBatch): Message {
  const { batch, state, rows: n, claim } = settled;
  if (settled.late) {
    const cells = cellsTwice(ports, ledger, claim).join(', ');
    if (cells !== '') return { key: 'log.lateTwice', params: { batch, cells } };
    const day = (second: number) => new Date(second * 1000).toISOString().slice(0, 10);
    const [first, last] = [day(claim.firstSecond), day(claim.lastSecond)];
    return { key: 'log.late', params: { batch, n, first, last } };
  }
  if (settled.uploadIds.length > 1) {
    return { key: 'log.settled.twice', params: { batch, n, ids: settled.uploadIds.join(', ') } };
  }
  if (state === 'in doubt') return { key: 'upload.inDoubt', params: { n } };
  if (state === 'refused') return { key: 'metrica.error.nothing_accepted' };
  return { key: `log.settled.${state === 'not arrived' ? 'lost' : 'found'}`, params: { n } };
}
