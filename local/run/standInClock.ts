/** Takes the clock of a run's own stand-in along while hours pass on the host's clock. */

import { syncHttp } from '../host/http/syncHttp';
import { CONTROL_PREFIX } from '../metrica/serve/control';

export interface StandInClock {
  /** The stand-in's clock shows this time, and stands. */
  set(nowMs: number): void;
  /** It goes on as it did before. */
  release(): void;
}

/** A clock that nobody leads: the stand-in, or Metrica, is somebody else's. */
export const NO_CLOCK: StandInClock = { set: () => undefined, release: () => undefined };

/** The clock of the stand-in at an address. */
export function standInClock(url: string): StandInClock {
  const post = (body: object) => {
    const answer = syncHttp({
      method: 'POST',
      url: `${url}${CONTROL_PREFIX}clock`,
      originalUrl: url,
      headers: [['Content-Type', 'application/json']],
      body: new TextEncoder().encode(JSON.stringify(body)),
      timeoutMs: 60_000,
      followRedirects: false,
      validateCertificates: true,
    });
    if (!('status' in answer) || answer.status !== 200) {
      throw new Error(`The stand-in at ${url} does not take the time.`);
    }
  };
  return {
    set: (nowMs) => post({ nowMs, stopped: true }),
    release: () => post({ real: true }),
  };
}
