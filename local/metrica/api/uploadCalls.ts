/** POST …/offline_conversions/upload_calls: checks the request and the file, stores the calls, answers with the upload. */

import type { Exchange, Outcome } from '../exchange';
import type { RequestBody } from '../serve/wire';
import type { ClientIdType, NewUpload } from '../state';
import { enterCounter } from './access';
import { isClientIdType } from './callColumns';
import { type FileCall, readCallsFile } from './callsFile';
import type { Refusal } from './errorTable';
import { answerWithUpload } from './uploadAnswer';
import { isLinked } from './uploadObject';

const MAX_COMMENT_CHARACTERS = 255;
const MAX_FILE_BYTES = 1024 ** 3;
const MINUTE_MS = 60_000;

interface Parameters {
  readonly clientIdType: ClientIdType | null;
  readonly comment: string;
  readonly newGoalName: string | null;
}

type Checked<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusal: Refusal };

/** The endpoint: nothing is stored unless all checks pass. */
export function uploadCalls(exchange: Exchange): Outcome {
  const entry = enterCounter(exchange);
  if (!entry.ok) return exchange.refuse(entry.refusal);
  const parameters = readParameters(exchange);
  if (!parameters.ok) return exchange.refuse(parameters.refusal);
  const content = readPart(exchange.request.body);
  if (!content.ok) return exchange.refuse(content.refusal);
  const file = readCallsFile(content.value, {
    clientIdType: parameters.value.clientIdType,
    nowMs: exchange.nowMs,
    skipBadRows: exchange.take('skip-bad-rows') !== undefined,
  });
  if (!file.ok) return exchange.refuse({ type: 'invalid_uploading', message: file.message });
  const unwanted = exchange.take('refuse-rows')?.args[0];
  if (unwanted !== undefined && file.calls.some(({ row }) => row.includes(unwanted))) {
    return exchange.refuse({
      type: 'invalid_uploading',
      message: 'The file contains invalid data.',
    });
  }

  const kept = chooseRows(exchange, file.calls, file.sourceQuantity);
  const { comment, newGoalName } = parameters.value;
  const upload: NewUpload = {
    counterId: entry.counter.id,
    login: entry.login,
    createdMs: exchange.nowMs,
    comment,
    clientIdType: file.clientIdType,
    ...(newGoalName === null ? {} : { newGoalName }),
    header: file.header,
    rows: kept.stored.map(({ row }) => row),
    sourceQuantity: kept.sourceQuantity,
    lineQuantity: kept.counted.length,
    ...quantities(kept.counted, exchange.nowMs),
  };
  return store(exchange, upload, kept.isAnswerLost);
}

function readParameters(exchange: Exchange): Checked<Parameters> {
  const { query } = exchange.route;
  const unwanted = exchange.take('refuse-parameter');
  const [name = '', where] = unwanted?.args ?? [];
  if (unwanted !== undefined && query.has(name)) {
    return refused(
      where === 'location'
        ? { type: 'invalid_parameter', location: name }
        : { type: 'invalid_parameter', message: `Unexpected query parameter: ${name}` },
    );
  }
  const idType = query.get('client_id_type');
  if (idType !== null && !isClientIdType(idType)) {
    return refused({
      type: 'invalid_parameter',
      message: `Invalid value of query parameter client_id_type: ${idType}`,
    });
  }
  const comment = query.get('comment') ?? '';
  if ([...comment].length > MAX_COMMENT_CHARACTERS) {
    return refused({
      type: 'invalid_parameter',
      message: `Query parameter comment is longer than ${MAX_COMMENT_CHARACTERS} characters`,
    });
  }
  return {
    ok: true,
    value: { clientIdType: idType, comment, newGoalName: query.get('new_goal_name') || null },
  };
}

/** The documentation wants exactly one part, named `file`, with a file name, of type `text/csv`. */
function readPart(body: RequestBody): Checked<string | Uint8Array> {
  const bad = (message: string) => refused({ type: 'invalid_uploading', message });
  if (body.kind === 'broken') return bad(`The request body is broken: ${body.reason}`);
  if (body.kind !== 'multipart') return bad('The request body is not multipart/form-data.');
  const [part, ...others] = body.parts;
  if (part === undefined || !body.parts.some(({ name }) => name === 'file')) {
    return refused({ type: 'missing_parameter', message: 'Part "file" is missing.' });
  }
  if (others.length > 0) return bad('The request body has more than one part.');
  if (part.fileName === undefined || part.fileName === '')
    return bad('Part "file" has no file name.');
  if (part.contentType?.split(';')[0]?.trim().toLowerCase() !== 'text/csv') {
    return bad('Part "file" is not text/csv.');
  }
  if (part.content.length > MAX_FILE_BYTES) return bad('The file is larger than 1 GB.');
  return { ok: true, value: part.content };
}

interface KeptRows {
  /** The rows that the counter really holds afterwards. */
  readonly stored: readonly FileCall[];
  /** The rows that the quantities speak of: they differ only in the modes that are broken on purpose. */
  readonly counted: readonly FileCall[];
  readonly sourceQuantity: number;
  readonly isAnswerLost: boolean;
}

function chooseRows(
  exchange: Exchange,
  calls: readonly FileCall[],
  sentQuantity: number,
): KeptRows {
  let counted = calls;
  let sourceQuantity = sentQuantity;
  const half = exchange.take('half');
  if (half !== undefined) {
    counted = counted.slice(0, Math.ceil(counted.length / 2));
    sourceQuantity = counted.length;
  }
  const short = exchange.take('short');
  if (short !== undefined) {
    counted = counted.slice(0, Math.max(0, counted.length - Number(short.args[0])));
    if (short.args[1] === 'source') sourceQuantity = counted.length;
  }
  if (exchange.take('line-zero') !== undefined) counted = [];
  let stored = counted;
  if (exchange.take('drop-row') !== undefined) stored = stored.slice(0, -1);
  if (exchange.take('double-row') !== undefined) stored = [...stored, ...stored.slice(0, 1)];
  return { stored, counted, sourceQuantity, isAnswerLost: half !== undefined };
}

function store(exchange: Exchange, upload: NewUpload, isAnswerLost: boolean): Outcome {
  const { state, nowMs } = exchange;
  if (upload.newGoalName !== undefined && state.goals[upload.counterId] === undefined) {
    exchange.emit({ type: 'goal-made', counterId: upload.counterId, name: upload.newGoalName });
  }
  const later = exchange.take('store-later');
  const stored = { ...upload, id: state.nextUploadId };
  const answer = answerWithUpload(exchange, stored);
  if (later !== undefined) {
    const dueMs = nowMs + Number(later.args[0]) * MINUTE_MS;
    exchange.emit({ type: 'promised', pending: { key: state.issued, dueMs, upload } });
    return { answer, transport: 'drop-after' };
  }
  exchange.emit({ type: 'stored', upload: stored });
  return isAnswerLost ? { answer, transport: 'drop-after' } : { answer };
}

function quantities(calls: readonly FileCall[], createdMs: number) {
  const staticCallsQuantity = calls.filter(({ isStatic }) => isStatic).length;
  return {
    staticCallsQuantity,
    dynamicCallsQuantity: calls.length - staticCallsQuantity,
    linkedQuantity: calls.filter((call) => isLinked(call, createdMs)).length,
  };
}

function refused(refusal: Refusal): { readonly ok: false; readonly refusal: Refusal } {
  return { ok: false, refusal };
}
