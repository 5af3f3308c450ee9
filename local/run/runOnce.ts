/** One run of `npm start` from the options to the exit code. */

import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { TEST_COUNTER_ID, TEST_TOKEN } from '../metrica/api/accounts';
import { type BackgroundServer, startInBackground } from '../metrica/serve/background';
import { doWork } from './doWork';
import { journalOf, lockOf, standInOf, stateOf } from './files/filesBeside';
import { openSession } from './files/openSession';
import { type OutLock, takeOutLock } from './files/outLock';
import { prepareOut, unwritableMessage } from './files/prepareOut';
import { isRealHost, type RunOptions } from './options/options';
import { startSession } from './session';
import { NO_CLOCK, standInClock } from './standInClock';

const ROOT = join(__dirname, '..', '..');
export const EXAMPLE = join(ROOT, 'examples', 'calls.xlsx');

/** The example's calls are of November 2026; its clock stands right after them, so that it reads the same in any year. */
export const EXAMPLE_NOW_MS = Date.parse('2026-11-21T09:00:00+03:00');

/** Says on stderr why nothing was done, as JSON on stdout too when asked; exit code 2. */
export function failedRun(code: string, message: string, json: boolean): number {
  console.error(message);
  if (json) console.log(JSON.stringify({ error: { code, message } }, null, 2));
  return 2;
}

/** Runs with the options; answers the exit code. `build` answers why the add-on cannot be built, null when it was. */
export async function runOnce(options: RunOptions, build = buildAddOn): Promise<number> {
  const fail = (code: string, message: string) => failedRun(code, message, options.json);
  const file = resolve(options.file ?? EXAMPLE);
  const out = resolve(options.out);
  const unwritable = prepareOut(options.out, out);
  if (unwritable !== null) return fail('OUT_NOT_WRITABLE', unwritable);
  const built = build();
  if (built !== null) return fail('BUILD_FAILED', built);
  let lock: OutLock | 'taken';
  try {
    lock = await takeOutLock(lockOf(out));
  } catch (error) {
    return fail('OUT_NOT_WRITABLE', unwritableMessage(options.out, error));
  }
  if (lock === 'taken') {
    return fail(
      'BUSY',
      `Another run is working on ${options.out}. Wait until it ends, or name another --out.`,
    );
  }
  let standIn: BackgroundServer | null = null;
  try {
    const standInState = standInOf(out);
    // The example always starts afresh.
    const fresh = options.fresh || options.file === null;
    if (fresh)
      for (const path of [stateOf(out), journalOf(out), standInState])
        rmSync(path, { force: true });
    const opened = await openSession(
      { file, out, fresh, encoding: options.encoding ?? undefined },
      { name: 'Metrica Calls', timeZone: options.timeZone, locale: options.locale },
    );
    if (!opened.ok) return fail(opened.code, opened.message);
    for (const warning of opened.value.warnings) console.error(warning);
    const nowMs = startOf(options, opened.value.state.clockMs);
    if (options.api === null) {
      // The spreadsheet goes on elsewhere, and its uploads with it.
      const before = standInOf(opened.value.home);
      if (before !== standInState && existsSync(before)) copyFileSync(before, standInState);
      standIn = await startInBackground({
        statePath: standInState,
        ...(nowMs === null ? {} : { startMs: nowMs }),
        // Hours pass in seconds of the machine, which the quota a second counts.
        ...(options.schedule === null ? {} : { settings: { requestsPerSecond: 1_000_000 } }),
      });
    }
    const session = startSession(opened.value, {
      out,
      language: options.language,
      api: isRealHost(options.api) ? null : (options.api ?? standIn?.url ?? null),
      nowMs,
      keepsClock: options.schedule !== null,
      // Whoever counts requests a second elsewhere does so by a clock that this run cannot set.
      waitsForReal: options.schedule !== null && options.api !== null,
    });
    return await doWork(session, {
      ...options,
      out: options.out,
      file: options.file ?? 'examples/calls.xlsx',
      standIn: standIn === null ? NO_CLOCK : standInClock(standIn.url),
      token: options.token ?? (options.api === null ? TEST_TOKEN : null),
      counterId: options.counterId ?? (options.api === null ? String(TEST_COUNTER_ID) : null),
    });
  } finally {
    await standIn?.stop();
    await lock.release();
  }
}

/** Where a set clock starts; null is the machine's own. Hours that pass need a set one, and go on from those that have passed. */
function startOf({ nowMs, file, schedule }: RunOptions, savedMs: number | null): number | null {
  if (nowMs !== null) return nowMs;
  if (file === null) return EXAMPLE_NOW_MS;
  return schedule === null ? savedMs : Math.max(savedMs ?? 0, Date.now());
}

export function buildAddOn(): string | null {
  const { status, stderr } = spawnSync(process.execPath, [join(ROOT, 'build.mjs')], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  return status === 0 ? null : `The add-on could not be built: ${stderr.trim()}`;
}
