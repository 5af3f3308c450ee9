/** *Case file*: what Metrica's support needs to look at an upload that went wrong, without secrets and with masked examples. */

import { type ColumnName, kindOf } from '../../core/call/columns';
import { csvLine } from '../../core/deliver/csv';
import { fingerprintsOf } from '../../core/deliver/fingerprint';
import { describeRequest, maskPhone } from '../../metrica/describeRequest';
import type { Upload } from '../../metrica/uploadRecord';
import { batchIdIn, makeComment, uploadRequest } from '../../metrica/uploadRequest';
import type { Ports } from '../../ports';
import { DOCUMENT_KEYS } from '../base/keys';
import { done, failed, type Result } from '../base/result';
import { type Batch, isOpen } from '../ledger/book';
import { type OpenLedger, openLedger } from '../ledger/openLedger';
import { statusesOf, withStatuses } from '../ledger/statuses';
import { readBatchNow } from '../settle/batchNow';
import { loadSettings } from '../tab/tabState';
import { askMetrica } from './askMetrica';

const MOST_EXAMPLES = 3;

export interface CaseFile {
  /** For the clipboard. */
  readonly text: string;
  /** The sheet that has the same. */
  readonly sheetId: number;
}

/** Name of a line and what stands there. */
type CaseLine = readonly [name: string, value: string | number];

/** Makes text and sheet of one batch of the ledger; Metrica's record of it is asked for where it can be had. */
export function makeCaseFile(ports: Ports, batchId: string): Result<CaseFile> {
  if (ports.table.spreadsheet() === null) return failed('NO_SPREADSHEET');
  const kept = ports.store.all('document');
  const ledger = openLedger(ports, kept);
  const statuses = statusesOf(kept[DOCUMENT_KEYS.statuses]);
  const batch = withStatuses(ledger.book().batches, statuses).find(
    ({ claim, members }) => claim.batch === batchId && members === null,
  );
  if (batch === undefined) return failed('BATCH_UNKNOWN');
  const asking = askMetrica(ports, batch.claim.counter);
  const upload = (asking.ok ? asking.value.uploads() : null)?.find(
    ({ id, comment }) => id === batch.last?.uploadId || batchIdIn(comment, batchId),
  );
  const lines = linesOf(ports, ledger, batch, upload ?? null);
  const sheetId = ports.table.writeSheet('case', {
    name: 'Metrica Calls case file',
    rows: [[ports.words.say({ key: 'case.title' }), ''], ...lines],
    formats: { 0: '@', 1: '@' },
    notes: {},
    widths: { 0: 200, 1: 700 },
    checkboxes: [],
    dropdowns: {},
    activate: false,
  });
  ports.table.flush();
  const text = [
    ports.words.say({ key: 'case.title' }),
    ...lines.map(([name, value]) => `${name}: ${value}`),
  ];
  return done({ text: text.join('\n'), sheetId });
}

function linesOf(
  ports: Ports,
  ledger: OpenLedger,
  batch: Batch,
  upload: Upload | null,
): readonly CaseLine[] {
  const { claim, last, state } = batch;
  const { say } = ports.words;
  const settings = loadSettings(ports.store.all('document'), claim.sheetId);
  const examples = examplesOf(ports, ledger, batch);
  const comment = makeComment(settings.comment, claim.batch);
  const request = uploadRequest({
    ...{ token: '-', counterId: claim.counter, idType: claim.reading.idType, goal: settings.goal },
    ...{ comment: comment.ok ? comment.comment : claim.batch, csv: '', withIdType: true },
  });
  const [address = ''] = describeRequest(request).split('\n');
  const source = upload?.sourceQuantity ?? last?.source;
  const accepted = upload?.lineQuantity ?? last?.accepted;
  const params = { sent: claim.calls, accepted: accepted ?? 0 };
  const kind = isOpen(state)
    ? 'inDoubt'
    : (upload?.status || last?.status) === 'LINKAGE_FAILURE'
      ? 'linkage'
      : state === 'accepted short'
        ? 'short'
        : 'other';
  const all: readonly (readonly [string, string | number | null | undefined])[] = [
    [say({ key: 'case.what' }), say({ key: `case.${kind}`, params })],
    [say({ key: 'case.expected' }), say({ key: `case.expected.${kind}`, params })],
    [say({ key: 'case.counter' }), `${claim.counter} ${settings.counter?.name ?? ''}`.trim()],
    ['upload id', upload?.id ?? last?.uploadId],
    [say({ key: 'case.batch' }), claim.batch],
    [say({ key: 'case.sentAt' }), utc(claim.timeMs)],
    ['create_time', upload?.createTime],
    ['status', upload?.status || last?.status],
    [say({ key: 'case.rows' }), claim.calls],
    ['source_quantity', source],
    ['line_quantity', accepted],
    ['linked_quantity', upload?.linkedQuantity ?? last?.linked],
    ['static_calls_quantity', upload?.staticQuantity],
    ['dynamic_calls_quantity', upload?.dynamicQuantity],
    ['user_not_found_quantity', upload?.userNotFound],
    ['error', last?.error],
    [say({ key: 'case.first' }), utc(claim.firstSecond * 1000)],
    [say({ key: 'case.last' }), utc(claim.lastSecond * 1000)],
    [say({ key: 'case.request' }), address],
    ...examples.map((line): CaseLine => [say({ key: 'case.example' }), line]),
  ];
  return all.flatMap(([name, value]) => (value == null || value === '' ? [] : [[name, value]]));
}

/** Header and up to three calls of the batch as they stand in the sheet now, with ids and phones masked; none where the tab cannot be read. */
function examplesOf(ports: Ports, ledger: OpenLedger, { claim }: Batch): readonly string[] {
  // Without its secret nothing of the ledger can be found again.
  if (ledger.book().secret === '') return [];
  const now = readBatchNow(ports, ledger, claim);
  if (now === null) return [];
  const { run, known } = now;
  const { calls } = run.checked;
  const { idType } = run.tab;
  const found: number[] = [];
  fingerprintsOf(ledger.prints(), calls, idType).forEach(({ key }, index) => {
    const isOfBatch = known.find(key)?.some((call) => call.batch === claim.batch) === true;
    if (isOfBatch && found.length < MOST_EXAMPLES) found.push(index);
  });
  if (found.length === 0) return [];
  const lines = found.map((index) =>
    csvLine(
      calls.columns.map((column, at) => [masked(column, calls.values[at]?.[index] ?? '')]),
      0,
    ),
  );
  return [calls.columns.join(','), ...lines];
}

/** Ids and phones masked, free texts and addresses left out. */
function masked(column: ColumnName, value: string): string {
  if (value === '') return '';
  switch (kindOf(column)) {
    case 'id':
    case 'phone':
      return maskPhone(value);
    case 'text':
    case 'url':
      return '…';
    default:
      return value;
  }
}

function utc(ms: number): string {
  return `${new Date(ms).toISOString().slice(0, 19)}Z`;
}
