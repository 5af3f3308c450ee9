/** One run of a use case by one person over the simulated ports; a cut run leaves what Google had kept. */

import type { StandIn } from '../../../local/metrica/standIn';
import type { Confirmation } from '../../../src/app/upload/uploadState';
import type { HttpRequest, Ports } from '../../../src/ports';
import type { App } from '../world/buildApp';
import { type Cloud, SHEET_ID } from '../world/cloud';
import { hasArrived, sendTo } from '../world/metrica';
import { type Cut, CutOff, runPorts } from '../world/runPorts';

export type Action =
  | 'send'
  | 'send on schedule'
  | 'find refused'
  | 'try refused'
  | 'send changed'
  | 'send moved'
  | 'send as read now'
  | 'ask'
  | 'decide'
  | 'say again'
  | 'count as delivered'
  | 'send all'
  | 'same calls'
  | 'goes on here';

export interface RunOptions {
  readonly action: Action;
  /** The tab that it is done on; the first where nothing is said. */
  readonly sheetId?: number | undefined;
  readonly cut: Cut | null;
  /** A second person's whole upload begins at this port call. */
  readonly secondAt?: number | undefined;
  /** The tab that the second person sends from. */
  readonly secondTab?: number | undefined;
  /** Somebody edits the sheet at this port call. */
  readonly edit?: { readonly call: number; readonly edit: () => void } | undefined;
  readonly withoutLock?: boolean;
  readonly user?: string;
}

/** What stopped a run on a tab. */
export interface Stop {
  readonly sheetId: number;
  readonly code: string;
}

export interface Ran {
  /** Codes of what stopped it, or another person's run at the same time. */
  readonly stops: readonly Stop[];
  /** Port calls by name. */
  readonly calls: readonly string[];
}

/** Does one thing that a person or a schedule does. */
export function runAction(app: App, cloud: Cloud, metrica: StandIn, options: RunOptions): Ran {
  const stops: Stop[] = [];
  const { sheetId = SHEET_ID, action } = options;
  const lock = options.withoutLock !== true;
  const simulated = runPorts({
    cloud,
    user: options.user ?? 'anna@example.com',
    cut: options.cut,
    send: (request) => sendTo(metrica, cloud, request),
    lock,
    between: (call) => {
      if (call === options.edit?.call) options.edit.edit();
      if (call !== options.secondAt) return;
      const second = {
        ...({ action: 'send', cut: null, user: 'boris@example.com' } as const),
        sheetId: options.secondTab,
      };
      stops.push(...runAction(app, cloud, metrica, { ...second, withoutLock: !lock }).stops);
    },
  });
  try {
    const codes = act(app, simulated.ports, cloud, metrica, { action, sheetId });
    stops.push(...codes.map((code) => ({ sheetId, code })));
  } catch (error) {
    if (!(error instanceof CutOff)) throw error;
  } finally {
    simulated.end();
  }
  return { stops, calls: simulated.calls };
}

function act(
  app: App,
  ports: Ports,
  cloud: Cloud,
  metrica: StandIn,
  { action, sheetId }: { readonly action: Action; readonly sheetId: number },
): readonly string[] {
  switch (action) {
    case 'ask':
      return stopOf(app.settleNow(ports));
    case 'say again':
      return openBatches(app, cloud).flatMap((batch) =>
        stopOf(app.decideBatch(ports, batch, 'again')),
      );
    case 'decide':
      return openBatches(app, cloud).flatMap((batch) =>
        stopOf(
          app.decideBatch(
            ports,
            batch,
            hasArrived(metrica, batch, cloud.nowMs) ? 'arrived' : 'again',
          ),
        ),
      );
    case 'count as delivered':
    case 'send all':
    case 'same calls':
    case 'goes on here':
      return stopOf(app.decideLedger(ports, sheetId, action));
    default: {
      const result = app.uploadTab(
        ports,
        {
          sheetId,
          how: action === 'send on schedule' ? 'schedule' : 'hand',
          confirmed: action === 'send on schedule' ? [] : confirmedBy(action),
          limit: null,
          onlyRows: null,
          sendChanged: action === 'send changed',
          sendMoved: action === 'send moved',
          tryRefused: action === 'try refused',
          findRefused: action === 'find refused',
        },
        { maxCalls: 3, maxBytes: 1_000_000 },
      );
      const error = result.ok ? result.value.error : result.error;
      return error === null ? [] : [error.code];
    }
  }
}

/** What a person says who sends by hand; that other calls were read in another way only where they know it. */
function confirmedBy(action: Action): readonly Confirmation[] {
  const always = ['over-ten-percent', 'elsewhere', 'counter'] as const;
  return action === 'send as read now' ? [...always, 'reading'] : always;
}

function stopOf(
  result: { readonly ok: true } | { readonly ok: false; readonly error: { readonly code: string } },
): readonly string[] {
  return result.ok ? [] : [result.error.code];
}

/** Batches that are *sending* or *in doubt*. */
export function openBatches(app: App, cloud: Cloud): readonly string[] {
  return batchesOf(app, cloud)
    .filter((batch) => batch.state === 'sending' || batch.state === 'in doubt')
    .map((batch) => batch.claim.batch);
}

/** Calls that batches *accepted short* lack by Metrica's counts. */
export function shortCalls(app: App, cloud: Cloud): number {
  return batchesOf(app, cloud)
    .filter((batch) => batch.state === 'accepted short')
    .reduce((sum, batch) => {
      const taken = Math.min(
        batch.last?.accepted ?? batch.claim.calls,
        batch.last?.source ?? batch.claim.calls,
      );
      return sum + batch.claim.calls - taken;
    }, 0);
}

function batchesOf(app: App, cloud: Cloud) {
  return app.openBook((cloud.ledger ?? []).map((line) => line.slice(0, 7))).batches;
}

/** Ports of a person who only changes settings. */
export function unreachable(cloud: Cloud): Ports {
  const send = (request: HttpRequest): never => {
    throw new Error(`Nothing is sent here, but ${request.url} was.`);
  };
  return runPorts({ cloud, user: 'anna@example.com', cut: null, send }).ports;
}
