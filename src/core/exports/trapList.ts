/** Sheet columns that look like one of ours and hold something else; told by the other headers of their export. */

import type { ColumnName } from '../call/columns';

/** What a look-alike holds. */
export type TrapContent = 'googleId' | 'trackerId' | 'calledNumber' | 'wholeCall';

export interface Trap {
  readonly column: ColumnName;
  readonly names: readonly string[];
  readonly content: TrapContent;
  /**
   * The names are a trap where one of these headers stands beside them, spelled so but for case
   * (`callerNumber` is Calltouch's, `Caller number` is anybody's); `ct…` is any header that begins so,
   * as Calltouch's own ids do. Without marks the names are a trap everywhere.
   */
  readonly beside?: readonly string[];
  /** The header that the same export has for our column. */
  readonly better?: string;
}

export const TRAPS: readonly Trap[] = [
  {
    column: 'ClientId',
    names: ['clientId', 'client_id'],
    content: 'googleId',
    beside: ['yaClientId', 'callerNumber', 'ct…'],
    better: 'yaClientId',
  },
  {
    column: 'ClientId',
    names: ['clientId', 'client_id'],
    content: 'googleId',
    beside: ['ym_uid', '_ym_uid'],
    better: 'ym_uid',
  },
  {
    column: 'ClientId',
    names: ['clientId', 'client_id'],
    content: 'googleId',
    beside: ['billsec', 'repeated_flag', 'call_card'],
  },
  {
    column: 'ClientId',
    names: [
      'ua_client_id',
      'ga_client_id',
      'google_client_id',
      'Google Analytics Client ID',
      'Client ID Google Analytics',
      'Google Client ID',
      'ClientID Google',
      'UA Client ID',
      'Universal Analytics Client ID',
      '_ga',
    ],
    content: 'googleId',
  },
  {
    column: 'ClientId',
    names: ['ctClientId', 'ctCallerId', 'ctGlobalId'],
    content: 'trackerId',
    better: 'yaClientId',
  },
  {
    column: 'PhoneNumber',
    names: ['phoneNumber', 'Phone number'],
    content: 'calledNumber',
    beside: ['callerNumber'],
    better: 'callerNumber',
  },
  {
    column: 'PhoneNumber',
    names: ['virtual_phone_number', 'Виртуальный номер'],
    content: 'calledNumber',
    better: 'contact_phone_number',
  },
  {
    column: 'PhoneNumber',
    names: ['tracking_phone_number', 'tracking_number', 'Подменный номер', 'Набранный номер'],
    content: 'calledNumber',
  },
  {
    column: 'PhoneNumber',
    names: ['to_number', 'line_number'],
    content: 'calledNumber',
    better: 'from_number',
  },
  {
    column: 'PhoneNumber',
    names: ['dst'],
    content: 'calledNumber',
    beside: ['src', 'caller', 'caller_number', 'calldate', 'billsec', 'disposition'],
  },
  { column: 'PhoneNumber', names: ['callee'], content: 'calledNumber', beside: ['caller'] },
  {
    column: 'PhoneNumber',
    names: ['Куда'],
    content: 'calledNumber',
    beside: ['Откуда'],
    better: 'Откуда',
  },
  {
    column: 'TalkDuration',
    names: ['total_duration', 'Общая длительность', 'Общая длительность звонка'],
    content: 'wholeCall',
    better: 'talk_duration',
  },
];
