/** What is known of a name under which a column is exported. */

/** Who writes a name; `general` is what people type themselves. */
export type Tracker =
  | 'Calltouch'
  | 'CoMagic'
  | 'Callibri'
  | 'Sipuni'
  | 'Ringostat'
  | 'Roistat'
  | 'CallRail'
  | 'Mango'
  | 'Asterisk'
  | 'Freshdesk'
  | 'Metrica'
  | 'general';

/**
 * How a column of this name is read. `inverse`: it says the opposite (`answered` for `CallMissed`).
 * `states`: it holds words that speak for themselves; where it holds 1 and 0 instead, 1 is the opposite
 * (Calltouch's «Статус звонка» is 1 for a successful call). `counts`: it numbers a caller's calls, and 1 is the first.
 */
export type NameReading = 'inverse' | 'states' | 'counts';

/** Names of equal rank: where two sheet columns have them, neither is better. */
export interface NameGroup {
  readonly names: readonly string[];
  readonly from: readonly Tracker[];
  readonly reads?: NameReading;
  /** The name means other things elsewhere: taken only if the cells below can be such values. */
  readonly weak?: true;
  /** For DateTime: names of a mere date, or of a mere time of day, where the other stands beside it. */
  readonly part?: 'date' | 'time';
}
