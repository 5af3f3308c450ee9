/** The stand-in for Metrica as the switchboard needs it: what it stored, which faults are open, and new orders. */

import { TEST_CLIENT_ID, TEST_TOKEN } from '../metrica/api/accounts';
import { statusAt } from '../metrica/api/uploadObject';
import type { Fault } from '../metrica/faults/faults';
import type { StoredUpload } from '../metrica/state';
import type { MetricaView } from './protocol';

interface StandInView {
  readonly nowMs: number;
  readonly faults: readonly Fault[];
  readonly uploads: readonly StoredUpload[];
}

export interface StandInControl {
  view(): Promise<MetricaView>;
  /** In place of every order before. A mistake in one is the Error's message. */
  order(faults: readonly string[]): Promise<void>;
}

/** `url`: where the stand-in listens. */
export function standInControl(url: string): StandInControl {
  const command = async (method: string, name: string, body?: unknown): Promise<unknown> => {
    const answer = await fetch(`${url}/_stand-in/${name}`, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const value = (await answer.json()) as { readonly error?: string };
    if (!answer.ok) throw new Error(value.error ?? `The stand-in answered ${answer.status}.`);
    return value;
  };
  return {
    async view() {
      const { nowMs, faults, uploads } = (await command('GET', 'state')) as StandInView;
      return {
        nowMs,
        faults: faults.map(({ name, args }) => [name, ...args].join(':')),
        uploads: uploads.map((upload) => ({
          id: upload.id,
          createdMs: upload.createdMs,
          counterId: upload.counterId,
          comment: upload.comment,
          rows: upload.rows.length,
          sent: upload.sourceQuantity,
          status: statusAt(upload, nowMs),
        })),
        token: TEST_TOKEN,
        clientId: TEST_CLIENT_ID,
      };
    },
    async order(faults) {
      await command('POST', 'faults', { faults, replace: true });
    },
  };
}
