/** The settings of one tab, shared by all who edit the spreadsheet. */

import type { Answers } from './answers';
import type { ColumnName, FlagColumn, IdType } from './columns';
import type { ChosenSource } from './mapping';
import type { ProblemCode } from './problem';

export interface CounterInfo {
  readonly id: string;
  readonly name: string;
  /** Main site and mirrors as host names. */
  readonly hosts: readonly string[];
  /** IANA zone, or '' when Metrica did not say. */
  readonly timeZone: string;
}

export interface RowFilter {
  readonly header: string;
  /** Rows are taken where the cell's text is one of these, case and outer spaces ignored. */
  readonly values: readonly string[];
}

/** How often a tab is sent by itself; hours and weekdays in the spreadsheet's zone. */
export type Schedule =
  | { readonly kind: 'hours'; readonly everyHours: 1 | 3 | 6 | 12 }
  | { readonly kind: 'daily'; readonly hour: number }
  | {
      readonly kind: 'weekdays';
      readonly hour: number;
      /** 1 is Monday, 7 is Sunday. */
      readonly weekdays: readonly number[];
    };

export interface TabSettings {
  readonly counter: CounterInfo | null;
  readonly idType: IdType | null;
  /** 1-based; null: looked for in the first 20 rows. */
  readonly headerRow: number | null;
  /** What a person chose or confirmed, and what was found at the last accepted check. */
  readonly columns: Readonly<Partial<Record<ColumnName, ChosenSource>>>;
  /** IANA zone of the data; null: the spreadsheet's. */
  readonly timeZone: string | null;
  /** ISO 3166 alpha-2; null: by the spreadsheet's locale. */
  readonly country: string | null;
  /** `HH:MM` */
  readonly timeForDates: string | null;
  readonly flagWords: Readonly<Partial<Record<FlagColumn, Readonly<Record<string, '1' | '0'>>>>>;
  /** Answers to the questions of the check. */
  readonly answers: Answers;
  /** Error codes of optional columns whose rows are sent without that value. */
  readonly sendWithout: readonly ProblemCode[];
  readonly filter: RowFilter | null;
  /** Only calls after this wall time of the data's zone: `yyyy-mm-dd` or `yyyy-mm-ddThh:mm`. */
  readonly onlyAfter: string | null;
  /** Only calls at least this many hours old. */
  readonly atLeastHoursOld: number;
  /** Leave out calls older than 21 days. */
  readonly leaveOutOld: boolean;
  readonly comment: string;
  readonly goal: string;
  readonly overTenPercent: 'stop' | 'send-good';
  readonly schedule: Schedule | null;
  /** Mail the owner of the schedule about failures. */
  readonly mail: boolean;
  /** Mail them when calls stop coming, fewer of them are linked, or many new rows are bad. */
  readonly watch: boolean;
}

export const DEFAULT_SETTINGS: TabSettings = {
  counter: null,
  idType: null,
  headerRow: null,
  columns: {},
  timeZone: null,
  country: null,
  timeForDates: null,
  flagWords: {},
  answers: {},
  sendWithout: [],
  filter: null,
  onlyAfter: null,
  atLeastHoursOld: 0,
  leaveOutOld: false,
  comment: '',
  goal: '',
  overTenPercent: 'stop',
  schedule: null,
  mail: true,
  watch: false,
};
