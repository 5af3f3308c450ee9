/** The catalogue of the API's CSV columns: what each is, when it is needed, in which order it is sent. */

/** Columns in the order in which they stand in the CSV (the order of the API page, `Yclid` beside the other ids). */
export const COLUMN_NAMES = [
  'UserId',
  'ClientId',
  'Yclid',
  'DateTime',
  'StaticCall',
  'Price',
  'Currency',
  'PhoneNumber',
  'TalkDuration',
  'HoldDuration',
  'CallMissed',
  'Tag',
  'FirstTimeCaller',
  'URL',
  'CallTrackerURL',
] as const;

export type ColumnName = (typeof COLUMN_NAMES)[number];

/** How the API is told which id a file carries; also the order of choice when nothing was set. */
export const ID_TYPES = ['CLIENT_ID', 'YCLID', 'USER_ID'] as const;

export type IdType = (typeof ID_TYPES)[number];

export type IdColumn = 'ClientId' | 'Yclid' | 'UserId';
export type FlagColumn = 'StaticCall' | 'CallMissed' | 'FirstTimeCaller';

export type ColumnKind =
  | 'id'
  | 'time'
  | 'flag'
  | 'price'
  | 'currency'
  | 'phone'
  | 'duration'
  | 'text'
  | 'url';

export interface Column {
  readonly name: ColumnName;
  readonly kind: ColumnKind;
  /** `always`: every file needs it; `idType`: needed when it carries the id of the id type. */
  readonly needed: 'always' | 'idType' | 'no';
  /** Personal data: the panel says that it goes to Yandex and offers *not sent*. */
  readonly personal: boolean;
}

const KINDS: Readonly<Record<ColumnName, ColumnKind>> = {
  UserId: 'id',
  ClientId: 'id',
  Yclid: 'id',
  DateTime: 'time',
  StaticCall: 'flag',
  Price: 'price',
  Currency: 'currency',
  PhoneNumber: 'phone',
  TalkDuration: 'duration',
  HoldDuration: 'duration',
  CallMissed: 'flag',
  Tag: 'text',
  FirstTimeCaller: 'flag',
  URL: 'url',
  CallTrackerURL: 'url',
};

export const COLUMNS: readonly Column[] = COLUMN_NAMES.map((name) => ({
  name,
  kind: KINDS[name],
  needed: KINDS[name] === 'id' ? 'idType' : name === 'DateTime' ? 'always' : 'no',
  personal: name === 'PhoneNumber',
}));

const ID_COLUMNS: Readonly<Record<IdType, IdColumn>> = {
  CLIENT_ID: 'ClientId',
  YCLID: 'Yclid',
  USER_ID: 'UserId',
};

/** The column that carries the id of an id type. */
export function idColumnOf(idType: IdType): IdColumn {
  return ID_COLUMNS[idType];
}

/** What kind of value a column holds. */
export function kindOf(name: ColumnName): ColumnKind {
  return KINDS[name];
}

/** Whether a text is a column's name, spelled exactly as the API spells it. */
export function isColumnName(text: string): text is ColumnName {
  return (COLUMN_NAMES as readonly string[]).includes(text);
}
