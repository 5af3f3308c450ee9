/** A log that cannot be written fails nothing: what was done is done, and why its line is missing is said. */

import type { Log, Ports } from '../../ports';
import { wordsOf } from '../base/thrown';

export interface SafeLog {
  readonly ports: Ports;
  /** Why a line could not be written, with the name of the sheet; '' when all were. */
  lost(): string;
  /** Whether anything could be written. */
  wrote(): boolean;
}

/** The same ports with a log that never throws. */
export function withSafeLog(ports: Ports): SafeLog {
  let lost = '';
  let wrote = false;
  const safely = (write: () => void): void => {
    try {
      write();
      wrote = true;
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
    moveToTop: (index, line) => safely(() => ports.log.moveToTop(index, line)),
    update(changes) {
      let found: readonly string[] = [];
      safely(() => {
        found = ports.log.update(changes);
      });
      return found;
    },
  };
  return { ports: { ...ports, log }, lost: () => lost, wrote: () => wrote };
}
