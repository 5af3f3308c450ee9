/** GET …/calls_uploadings and …/calls_uploading/{id}: the counter's uploads, page by page, and one of them. */

import { type Exchange, type Outcome, wholeParameter } from '../exchange';
import { jsonAnswer } from '../serve/wire';
import type { StoredUpload } from '../state';
import { enterCounter } from './access';
import { errorAnswer } from './errorTable';
import { answerWithUpload, uploadView } from './uploadAnswer';

const DEFAULT_LIMIT = 10_000;
const MINUTE_MS = 60_000;

/** The list: `limit` 10000 by default, `offset` counted from 0. */
export function listUploads(exchange: Exchange): Outcome {
  const entry = enterCounter(exchange);
  if (!entry.ok) return exchange.refuse(entry.refusal);
  const { query } = exchange.route;
  const limit = wholeParameter(query, 'limit', { least: 1, fallback: DEFAULT_LIMIT });
  const asked = wholeParameter(query, 'offset', { least: 0, fallback: 0 });
  if (limit === null || asked === null) {
    return exchange.refuse({
      type: 'invalid_parameter',
      message: `Invalid value of query parameter ${limit === null ? 'limit' : 'offset'}`,
    });
  }

  const all = ordered(exchange, visibleUploads(exchange, entry.counter.id));
  const cap = exchange.take('list-cap')?.args[0];
  const pageSize = cap === undefined ? limit : Math.min(limit, Number(cap));
  const page = asked === 0 ? 1 : Math.ceil(asked / pageSize) + 1;
  if (Number(exchange.take('list-5xx-page')?.args[0] ?? 0) === page) {
    return { answer: errorAnswer({ type: 'backend_error' }) };
  }
  const offset = exchange.take('list-stuck') === undefined ? asked : 0;
  const repeats = exchange.take('list-repeats');
  const isRepeating = repeats !== undefined && offset > 0 && offset < all.length;
  const from = isRepeating ? offset - 1 : offset;
  const show = countedView(exchange);
  const showComment = commentView(exchange);
  const shown = all.slice(from, offset + pageSize).map((upload) => showComment(show(upload)));
  const hidesTimes = exchange.take('list-no-times') !== undefined;
  const hidesId = exchange.take('list-no-ids') !== undefined;
  const uploadings = shown.map((object, index) => {
    const { id, create_time, ...rest } = object;
    if (isRepeating && index === 0 && repeats.args[0] === 'bare') delete rest.comment;
    return {
      ...(hidesId && index === 0 ? {} : { id }),
      ...(hidesTimes ? {} : { create_time }),
      ...rest,
    };
  });
  return { answer: jsonAnswer(200, { uploadings }) };
}

/** One upload of the counter; an unknown id is 400 `invalid_parameter`, not 404. */
export function oneUpload(exchange: Exchange): Outcome {
  const entry = enterCounter(exchange);
  if (!entry.ok) return exchange.refuse(entry.refusal);
  const upload = exchange.state.uploads.find(
    ({ id, counterId }) => counterId === entry.counter.id && String(id) === exchange.route.uploadId,
  );
  if (upload === undefined) {
    return exchange.refuse({ type: 'invalid_parameter', message: 'No object with specified ID.' });
  }
  return { answer: answerWithUpload(exchange, upload) };
}

function visibleUploads(exchange: Exchange, counterId: number): readonly StoredUpload[] {
  const uploads = exchange.state.uploads.filter((upload) => upload.counterId === counterId);
  const lag = exchange.take('list-lag')?.args[0];
  const forgotten = exchange.take('list-forgets')?.args[0];
  const newestMs = exchange.nowMs - Number(lag ?? 0) * MINUTE_MS;
  const oldestMs = forgotten === undefined ? 0 : exchange.nowMs - Number(forgotten) * MINUTE_MS;
  return uploads.filter(
    ({ createdMs }) => (lag === undefined || createdMs <= newestMs) && createdMs >= oldestMs,
  );
}

function ordered(exchange: Exchange, uploads: readonly StoredUpload[]): readonly StoredUpload[] {
  const order = exchange.take('list-order')?.args[0] ?? exchange.settings.listOrder;
  if (order === 'old-first') return uploads;
  if (order === 'new-first') return [...uploads].reverse();
  return [...uploads].sort((a, b) => mixed(a.id) - mixed(b.id));
}

/** The multiplier of Knuth's multiplicative hash: neighbours land far apart, the same on every page. */
function mixed(id: number): number {
  return Math.imul(id, 2654435761) >>> 0;
}

/** How the list shows an upload whose rows may not be counted yet. */
function countedView(exchange: Exchange): (upload: StoredUpload) => Record<string, unknown> {
  const show = uploadView(exchange);
  const zeros = exchange.take('list-zeros')?.args[0];
  const countedMs = exchange.nowMs - Number(zeros ?? 0) * MINUTE_MS;
  return (upload) => ({
    ...show(upload),
    ...(zeros !== undefined && upload.createdMs > countedMs ? { line_quantity: 0 } : {}),
  });
}

function commentView(exchange: Exchange) {
  const isLost = exchange.take('list-no-comments') !== undefined;
  const letters = exchange.take('list-comment-case')?.args[0];
  const cut = exchange.take('list-comment-cut')?.args[0];
  return (object: Record<string, unknown>): Record<string, unknown> => {
    const { comment, ...rest } = object;
    if (isLost) return rest;
    let text = String(comment);
    if (letters === 'upper') text = text.toUpperCase();
    if (letters === 'lower') text = text.toLowerCase();
    if (cut !== undefined) text = text.slice(0, Number(cut));
    return { ...object, comment: text };
  };
}
