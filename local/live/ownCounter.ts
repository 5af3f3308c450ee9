/** The counter that the questions are asked of: made under a name that finds it again, and deleted whatever happens. */

import type { Send } from './connection';
import { errorTypeOf, jsonOf } from './facts';
import type { Answered, Exchanged } from './question';
import { counters, postCounter, remove } from './requests';

/** Every counter that was made here begins so. */
export const NAME_PREFIX = 'Metrica Calls live check';

const WAITS_MS = [1000, 3000, 10_000];

export type Made =
  | { readonly ok: true; readonly counterId: number; readonly exchanged: Exchanged }
  | { readonly ok: false; readonly message: string; readonly exchanged: Exchanged | null };

export interface CounterPlan {
  readonly name: string;
  readonly site: string;
}

/** Counters that an earlier run left behind; null when the list could not be read. */
export async function leftBehind(send: Send): Promise<{
  readonly ids: readonly number[] | null;
  readonly answered: Answered;
}> {
  const answered = await send(counters(`search_string=${encodeURIComponent(NAME_PREFIX)}`));
  return { ids: idsOf(answered, NAME_PREFIX), answered };
}

/** Makes the counter. Where the answer is lost, it may be there all the same: it is looked for by its name. */
export async function makeOwn(send: Send, { name, site }: CounterPlan): Promise<Made> {
  const asked = postCounter(JSON.stringify({ counter: { name, site2: { site } } }));
  const answered = await send(asked);
  const exchanged = { key: 'make-counter', asked, answered, tries: 1 };
  const counterId = counterIdOf(answered) ?? (await findByName(send, name, answered));
  if (counterId !== null) return { ok: true, counterId, exchanged };
  return { ok: false, message: whyNot(answered), exchanged };
}

/** Whether the counter is gone; if not, why. An answer that is lost, or a quota of a moment, is not the end. */
export async function deleteOwn(
  send: Send,
  counterId: number,
  sleep: (ms: number) => Promise<void>,
): Promise<{ readonly exchanged: Exchanged; readonly left: string | null }> {
  const asked = remove(`/management/v1/counter/${counterId}`);
  for (let tries = 1; ; tries++) {
    const answered = await send(asked);
    const exchanged = { key: 'delete-counter', asked, answered, tries };
    const isGone =
      answered.kind === 'answer' &&
      (isDone(answered) || (tries > 1 && errorTypeOf(answered) === 'not_found'));
    if (isGone) return { exchanged, left: null };
    const waitMs = WAITS_MS[tries - 1];
    const mayPass = answered.kind === 'lost' || answered.status >= 500 || answered.status === 429;
    if (waitMs === undefined || !mayPass) return { exchanged, left: shortly(answered) };
    await sleep(waitMs);
  }
}

/** The counter's number in an answer; null when it has none. */
export function counterIdOf(answered: Answered): number | null {
  const counter = jsonOf(answered)?.counter as { readonly id?: unknown } | undefined;
  return typeof counter?.id === 'number' && counter.id > 0 ? counter.id : null;
}

/** An answer in a few words, for a person. */
export function shortly(answered: Answered): string {
  if (answered.kind === 'lost') return `no answer (${answered.reason})`;
  const message = jsonOf(answered)?.message;
  const words = typeof message === 'string' ? message : 'an answer of no known form';
  const type = errorTypeOf(answered);
  return `${answered.status} ${type === '' ? words : `${type}: ${words}`}`;
}

/** Any 200 is “deleted”, as the documentation says, unless its body denies it. */
function isDone(answered: Answered): boolean {
  const isOk = answered.kind === 'answer' && answered.status === 200;
  return isOk && jsonOf(answered)?.success !== false;
}

async function findByName(send: Send, name: string, answered: Answered): Promise<number | null> {
  const isPlainRefusal =
    answered.kind === 'answer' && answered.status < 500 && answered.status >= 400;
  if (isPlainRefusal) return null;
  const found = await send(counters(`search_string=${encodeURIComponent(name)}`));
  return idsOf(found, name)?.[0] ?? null;
}

function idsOf(answered: Answered, name: string): readonly number[] | null {
  const list = jsonOf(answered)?.counters;
  if (!Array.isArray(list)) return null;
  const ours = list.filter(
    (each: { readonly name?: unknown } | null) =>
      typeof each?.name === 'string' && each.name.startsWith(name),
  );
  return ours.map(({ id }: { readonly id?: unknown }) => Number(id)).filter((id) => id > 0);
}

function whyNot(answered: Answered): string {
  const said = shortly(answered);
  if (answered.kind === 'lost') return `Metrica cannot be reached: ${said}.`;
  const type = errorTypeOf(answered);
  if (type === 'access_denied') {
    return `This token may not make counters (${said}). Take one with the right metrika:write.`;
  }
  if (type === 'invalid_token' || type === 'unauthorized' || answered.status === 401) {
    return `Metrica does not take this token (${said}).`;
  }
  if (type === 'limit_exceeded') return `This account has as many counters as it may (${said}).`;
  return `No counter was made (${said}).`;
}
