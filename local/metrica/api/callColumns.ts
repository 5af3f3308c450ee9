/** The CSV columns of the upload of calls, each with the check of its values that the API's page describes. */

import { codes } from 'currency-codes';
import type { ClientIdType } from '../state';

/** Says what is wrong with a value that is not empty, or null. */
export type ValueCheck = (value: string, nowSeconds: number) => string | null;

const CURRENCIES: ReadonlySet<string> = new Set(codes());

/** By the names as the API writes them: no other is taken. */
export const CALL_COLUMNS: Readonly<Record<string, ValueCheck>> = {
  UserId: () => null,
  ClientId: form(/^\d+$/, 'must be digits'),
  Yclid: form(/^\d+$/, 'must be digits'),
  DateTime: (value, nowSeconds) => {
    if (!/^\d{1,19}$/.test(value)) return 'must be a Unix time stamp in seconds';
    return Number(value) > nowSeconds ? 'must be in the past' : null;
  },
  StaticCall: flag(),
  Price: form(/^\d+(\.\d+)?$/, 'must be a number with a decimal point'),
  Currency: (value) =>
    CURRENCIES.has(value) ? null : 'must be a three-letter currency code of ISO 4217',
  PhoneNumber: form(/^\+\d{5,15}$/, 'must be a number without spaces with country and area code'),
  TalkDuration: form(/^\d{1,9}$/, 'must be whole seconds'),
  HoldDuration: form(/^\d{1,9}$/, 'must be whole seconds'),
  CallMissed: flag(),
  Tag: () => null,
  FirstTimeCaller: flag(),
  URL: form(/^https?:\/\/\S+$/i, 'must be an address'),
  CallTrackerURL: form(/^https?:\/\/\S+$/i, 'must be an address'),
};

/** The id column that goes with each id type. */
export const ID_COLUMNS: Readonly<Record<ClientIdType, string>> = {
  CLIENT_ID: 'ClientId',
  USER_ID: 'UserId',
  YCLID: 'Yclid',
};

export const CLIENT_ID_TYPES = Object.keys(ID_COLUMNS) as readonly ClientIdType[];

/** True for a value that `client_id_type` may have in any generation of the documentation. */
export function isClientIdType(value: string): value is ClientIdType {
  return Object.hasOwn(ID_COLUMNS, value);
}

function form(pattern: RegExp, complaint: string): ValueCheck {
  return (value) => (pattern.test(value) ? null : complaint);
}

function flag(): ValueCheck {
  return form(/^[01]$/, 'must be 1 or 0');
}
