/** Reads what a page sends: every argument is untrusted, whatever the types say. */

import * as v from 'valibot';
import { done, failed, type Result } from './result';

/** The fields of a request by a schema; BAD_REQUEST names the first field that is not as it should be. Other fields are left out. */
export function readRequest<Schema extends v.GenericSchema>(
  schema: Schema,
  request: unknown,
): Result<v.InferOutput<Schema>> {
  const read = v.safeParse(schema, request);
  if (read.success) return done(read.output);
  return failed('BAD_REQUEST', { what: v.getDotPath(read.issues[0]) ?? 'request' });
}

/** Does the work of a request that is as it should be. */
export function withRequest<Schema extends v.GenericSchema, T>(
  schema: Schema,
  request: unknown,
  work: (asked: v.InferOutput<Schema>) => Result<T>,
): Result<T> {
  const asked = readRequest(schema, request);
  return asked.ok ? work(asked.value) : asked;
}

/** The id of the tab that an action is for. */
export const SHEET_ID = v.pipe(v.number(), v.integer(), v.minValue(0));

/** Requests that name a tab and nothing else. */
export const SHEET_REQUEST = v.object({ sheetId: SHEET_ID });

/** A text of at most `most` characters. */
export function text(most = 10_000) {
  return v.pipe(v.string(), v.maxLength(most));
}

/** The same; '' where there is none. */
export function optionalText(most?: number) {
  return v.nullish(text(most), '');
}

/** True only for `true`. */
export const FLAG = v.optional(
  v.pipe(
    v.unknown(),
    v.transform((value) => value === true),
  ),
  false,
);

/** The name that a page gives a run of its own, to follow and to stop it; '' where it gives none. */
export const RUN_NAME = optionalText(64);

/** A list of known words; none where there is no list. */
export function words<const Words extends readonly string[]>(known: Words) {
  return v.nullish(v.array(v.picklist(known)), []);
}

/** A positive whole number. */
export const COUNT = v.pipe(v.number(), v.integer(), v.minValue(1));

/** Spans of 1-based sheet rows; null for the whole tab. */
export const ONLY_ROWS = v.nullish(v.array(v.object({ from: v.number(), to: v.number() })), null);
