/** One assumption about Google: how it is looked at, and what was seen. */

import { thrownWords } from '../thrownWords';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export interface Bench {
  /** From its first line on, the bundle took so long to be loaded. */
  readonly loadMs: number;
  /** Google's id of the trigger that runs this; null for a run by hand. */
  readonly triggerId: string | null;
  readonly book: () => Spreadsheet;
  /** An empty sheet for trials, deleted at the end. */
  readonly sheet: () => Sheet;
}

export interface Sight {
  readonly result: 'assumed' | 'differs' | 'unseen';
  readonly seen: string;
}

export type Look = (bench: Bench) => Sight;

/** What was seen, beside whether it is what Metrica Calls assumes. */
export function sight(isAssumed: boolean, seen: unknown): Sight {
  return {
    result: isAssumed ? 'assumed' : 'differs',
    seen: typeof seen === 'string' ? seen : JSON.stringify(seen),
  };
}

class Unseen extends Error {}

/** Ends a look: this run cannot tell. */
export function unseen(why: string): never {
  throw new Unseen(why);
}

/** What is thrown differs from what is assumed, in Google's words. */
export function lookAt(look: Look, bench: Bench): Sight {
  try {
    return look(bench);
  } catch (error) {
    const seen = thrownWords(error);
    return { result: error instanceof Unseen ? 'unseen' : 'differs', seen };
  }
}

/** Something that Google must refuse, by whose words it does. */
export function refused(work: () => unknown, known = /./): Sight {
  let seen = '';
  try {
    work();
  } catch (error) {
    seen = thrownWords(error);
  }
  return sight(known.test(seen), seen === '' ? 'not refused' : seen);
}
