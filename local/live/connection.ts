/** One way to a world: sends a request with its authorisation, keeps to a pace, waits where Metrica asks for patience. */

import { errorTypeOf } from './facts';
import type { Answered, Asked, Bearer } from './question';

export interface World {
  readonly api: string;
  readonly tokens: Readonly<Record<'own' | 'narrow', string | null>>;
  /** Metrica takes thirty requests a second from one address. */
  readonly paceMs: number;
  readonly sleep: (ms: number) => Promise<void>;
}

/** Sends a request; `stop` breaks it off. */
export type Send = (asked: Asked, stop?: AbortSignal) => Promise<Answered>;

const LONGEST_MS = 90_000;
/** Quotas that are over in a moment, with the waits before the request is sent again. */
const SHORT_QUOTAS = ['quota_requests_by_ip', 'quota_parallel_requests'];
const SHORT_WAITS_MS = [1500, 5000];
/** No token of anybody: to see how Metrica refuses one. */
const WRONG_TOKEN = 'y0_this_is_no_token_of_anybody';

export function connect(world: World): Send {
  return async (asked, stop) => {
    for (let tries = 0; ; tries++) {
      await world.sleep(world.paceMs);
      const answered = await once(world, asked, stop);
      const waitMs = SHORT_WAITS_MS[tries];
      if (waitMs === undefined || !SHORT_QUOTAS.includes(errorTypeOf(answered))) return answered;
      await world.sleep(waitMs);
    }
  };
}

async function once(world: World, asked: Asked, stop?: AbortSignal): Promise<Answered> {
  const timeout = AbortSignal.timeout(LONGEST_MS);
  try {
    const reply = await fetch(`${world.api}${asked.path}`, {
      method: asked.method,
      headers: { ...asked.headers, ...authorization(world, asked.bearer) },
      body: asked.body,
      redirect: 'manual',
      signal: stop === undefined ? timeout : AbortSignal.any([timeout, stop]),
    });
    const body = Buffer.from(await reply.arrayBuffer());
    return { kind: 'answer', status: reply.status, headers: [...reply.headers], body };
  } catch (error) {
    return { kind: 'lost', reason: reasonOf(error) };
  }
}

function authorization({ tokens }: World, bearer: Bearer): Readonly<Record<string, string>> {
  if (bearer === 'none') return {};
  const token = bearer === 'wrong' ? WRONG_TOKEN : tokens[bearer];
  return { authorization: `OAuth ${token ?? WRONG_TOKEN}` };
}

/** Fetch says only “fetch failed”: the cause knows more. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause as { readonly code?: unknown; readonly message?: unknown } | undefined;
  return String(cause?.code ?? cause?.message ?? error.message);
}
