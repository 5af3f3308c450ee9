/** Installed triggers as Google keeps them, over runs, people and documents. */

export interface StoredTrigger {
  readonly uniqueId: string;
  readonly userEmail: string;
  /** Spreadsheet id of the document in which the trigger was made. */
  readonly documentId: string;
  readonly handler: string;
  readonly schedule: TriggerSchedule;
  /** Milliseconds on the clock of the host that made it. */
  readonly createdAt: number;
}

export type TriggerSchedule =
  | { readonly kind: 'everyHours'; readonly hours: number }
  | {
      readonly kind: 'everyDays';
      readonly days: number;
      readonly hour: number;
      readonly minute: number;
      readonly timeZone: string;
    }
  | { readonly kind: 'once'; readonly at: number };

export interface TriggerBag {
  readonly all: readonly StoredTrigger[];
  add(trigger: StoredTrigger): void;
  /** Nothing happens when there is no such trigger. */
  remove(uniqueId: string): void;
  onChange(listener: () => void): () => void;
}

export function createTriggerBag(initial: readonly StoredTrigger[] = []): TriggerBag {
  let all = [...initial];
  const listeners = new Set<() => void>();
  const set = (changed: StoredTrigger[]): void => {
    all = changed;
    for (const listener of listeners) listener();
  };
  return {
    get all() {
      return all;
    },
    add: (trigger) => set([...all, trigger]),
    remove(uniqueId) {
      if (all.some((trigger) => trigger.uniqueId === uniqueId)) {
        set(all.filter((trigger) => trigger.uniqueId !== uniqueId));
      }
    },
    onChange(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}
