/** A log that cannot be written fails nothing: what was done is done, and why its line is missing is said. */

import type { Log, Ports } from '../../ports';
import { wordsOf } from '../base/thrown';

export interface SafeLog {
  readonly ports: Ports;
  /** Why a line could not be written, with the name of the sheet; '' when all were. */
  lost(): string;
}

/** The same ports with a log that never throws. */
export function withSafeLog(ports: Ports): SafeLog {
  let lost = '';
  const safely = (write: () => void): void => {
    try {
      write();
    } catch (error) {
      lost = wordsOf(error);
    }
  };
  const log: Log = {
    read(limit) {
      try {
        return ports.log.read(limit);
      } catch {
        return [];
      }
    },
    add: (lines) => safely(() => ports.log.add(lines)),
    replaceTop: (lines) => safely(() => ports.log.replaceTop(lines)),
    update: (changes) => safely(() => ports.log.update(changes)),
  };
  return { ports: { ...ports, log }, lost: () => lost };
}
