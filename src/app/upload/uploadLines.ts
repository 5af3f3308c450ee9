/** Lines of the log for batches that were sent, and for runs that stopped. */

import type { LogResult, Ports } from '../../ports';
import type { AppError, AppErrorCode } from '../base/result';
import type { CheckRun } from '../check/checkRun';
import { BATCH_RESULTS } from '../ledger/batchResults';
import { maskedError } from '../talk/metricaFailure';
import { emptyLine, errorText } from '../tell/logLines';
import type { SendRun, SentBatch, UploadRequest } from './uploadState';

/** One line for a batch that was sent, refused, put in doubt or withdrawn. */
export function logBatch(send: SendRun, sent: SentBatch): void {
  const { ports } = send;
  const { spreadsheet } = send.checkRun.tab;
  ports.log.add([
    {
      ...emptyLine(ports, spreadsheet, send.sheet, 'upload', BATCH_RESULTS[sent.state], send.by),
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

function batchMessage(ports: Ports, sent: SentBatch): string {
  if (sent.error !== null) return errorText(ports, maskedError(sent.error));
  if (sent.state !== 'accepted short') return '';
  const accepted = Math.min(sent.accepted ?? sent.rows, sent.source ?? sent.rows);
  return ports.words.say({
    key: 'upload.fewer',
    params: { accepted, sent: sent.rows, uploadId: sent.uploadId },
  });
}

function stopResult(code: AppErrorCode): LogResult {
  if (code === 'BUSY' || code === 'SHEET_BUSY') return 'busy';
  if (code === 'SCOPE_MISSING') return 'authorisation lapsed';
  return code === 'METRICA_UNREACHABLE' || code === 'METRICA_ERROR' ? 'failed' : 'stopped';
}
