/** Makes the lines of the log: one a batch, a check by hand, a run that stopped. */

import type { CheckedTab } from '../../core/call/checked';
import { wallText } from '../../core/time/wallTime';
import { zoneOf } from '../../core/time/zone';
import type { LogAction, LogLine, LogResult, Ports, SpreadsheetInfo } from '../../ports';
import type { Message } from '../../texts/say';
import type { AppError, AppErrorCode } from '../base/result';
import type { CheckRun } from '../check/checkRun';
import type { BatchState } from '../ledger/ledgerLines';
import type { SettledBatch } from '../settle/settle';
import { maskedError } from '../talk/maskedError';
import type { SendRun, SentBatch } from '../upload/sendBatch';
import type { UploadRequest } from '../upload/uploadState';

const RESULTS: Readonly<Record<BatchState, LogResult>> = {
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

/** `yyyy-mm-dd hh:mm:ss` in the spreadsheet's zone. */
function logTime(ports: Ports, spreadsheet: SpreadsheetInfo): string {
  const zone = zoneOf(spreadsheet.timeZone);
  const nowMs = ports.clock.nowMs();
  return wallText(nowMs + (zone?.offsetMs(nowMs) ?? 0));
}

/** A line with nothing but its time, sheet, action and result. */
export function emptyLine(
  ports: Ports,
  spreadsheet: SpreadsheetInfo,
  sheet: string,
  action: LogAction,
  result: LogResult,
  by: string,
): LogLine {
  return {
    time: logTime(ports, spreadsheet),
    sheet,
    action,
    result,
    rows: null,
    accepted: null,
    linked: null,
    status: '',
    uploadId: '',
    batch: '',
    counter: '',
    by,
    message: '',
  };
}

/** One line for a batch that was sent, refused, put in doubt or withdrawn. */
export function logBatch(send: SendRun, sent: SentBatch, spreadsheet: SpreadsheetInfo): void {
  const { ports } = send;
  ports.log.add([
    {
      ...emptyLine(ports, spreadsheet, send.sheet, 'upload', RESULTS[sent.state], send.by),
      rows: sent.rows,
      accepted: sent.accepted,
      status: sent.status,
      uploadId: sent.uploadId,
      batch: sent.batch,
      counter: send.counterId,
      message: batchMessage(ports, sent),
    },
  ]);
}

/** One line for each batch whose state was found out. */
export function logSettled(
  ports: Ports,
  spreadsheet: SpreadsheetInfo,
  told: readonly { readonly settled: SettledBatch; readonly message: Message }[],
  by: string,
): void {
  ports.log.add(
    told.map(({ settled: each, message }) => ({
      ...emptyLine(ports, spreadsheet, each.claim.sheet, 'settle', RESULTS[each.state], by),
      rows: each.rows,
      accepted: each.line.accepted,
      linked: each.line.linked,
      status: each.line.status,
      uploadId: each.line.uploadId,
      batch: each.batch,
      counter: each.claim.counter,
      message: ports.words.say(message),
    })),
  );
}

/** The line of a check by hand. */
export function logCheck(ports: Ports, run: CheckRun, by: string): void {
  const { checked, tab } = run;
  ports.log.add([
    {
      ...emptyLine(
        ports,
        tab.spreadsheet,
        tab.sheet.name,
        'check',
        checked.held > 0 ? 'rows held' : 'ok',
        by,
      ),
      rows: checked.rows,
      counter: tab.settings.counter?.id ?? '',
      message: checkMessage(ports, checked),
    },
  ]);
}

/** The line of a run that stopped before or between batches. */
export function logStop(
  ports: Ports,
  run: CheckRun | null,
  request: UploadRequest,
  error: AppError,
  by: string,
): void {
  const spreadsheet = run?.tab.spreadsheet ?? ports.table.spreadsheet();
  if (spreadsheet === null) return;
  const sheet = run?.tab.sheet.name ?? ports.table.sheet(request.sheetId)?.name ?? '';
  ports.log.add([
    {
      ...emptyLine(
        ports,
        spreadsheet,
        sheet,
        request.how === 'schedule' ? 'schedule' : 'upload',
        stopResult(error.code),
        by,
      ),
      rows: run?.checked.rows ?? null,
      counter: run?.tab.settings.counter?.id ?? '',
      message: errorText(ports, maskedError(error)),
    },
  ]);
}

/** The sentence of an error, with the server's own words in quotes behind it. */
export function errorText(ports: Ports, error: AppError): string {
  const sentence = ports.words.say(error.message);
  if (error.server === undefined || error.server === '' || sentence.includes(error.server)) {
    return sentence;
  }
  return ports.words.language === 'ru'
    ? `${sentence} «${error.server}»`
    : `${sentence} “${error.server}”`;
}

function batchMessage(ports: Ports, sent: SentBatch): string {
  if (sent.error !== null) return errorText(ports, maskedError(sent.error));
  if (sent.state !== 'accepted short') return '';
  const accepted = Math.min(sent.accepted ?? sent.rows, sent.source ?? sent.rows);
  return ports.words.say({
    key: 'upload.fewer',
    params: { accepted, sent: sent.rows, uploadId: sent.uploadId },
  });
}

function checkMessage(ports: Ports, checked: CheckedTab): string {
  return ports.words.say({
    key: 'log.check',
    params: {
      ready: checked.ready,
      held: checked.held,
      sentBefore: checked.sentBefore,
      inDoubt: checked.inDoubt,
    },
  });
}

function stopResult(code: AppErrorCode): LogResult {
  if (code === 'BUSY' || code === 'SHEET_BUSY') return 'busy';
  if (code === 'SCOPE_MISSING') return 'authorisation lapsed';
  return code === 'METRICA_UNREACHABLE' || code === 'METRICA_ERROR' ? 'failed' : 'stopped';
}
