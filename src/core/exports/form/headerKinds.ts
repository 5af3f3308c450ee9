/** What a header can say of each column: kinds of names, those that say most first. */

import type { ColumnName } from '../../call/columns';

/**
 * How a column of this name is read. `inverse`: it says the opposite (`answered` for `CallMissed`).
 * `states`: it holds words that speak for themselves; where it holds 1 and 0 instead, 1 is the opposite
 * (Calltouch's «Статус звонка» is 1 for a successful call). `counts`: it numbers a caller's calls, and 1 is the first.
 */
export type NameReading = 'inverse' | 'states' | 'counts';

export interface HeaderKind {
  readonly reads?: NameReading;
  /** The name means other things elsewhere: taken only if the cells below can be such values. */
  readonly weak?: true;
  /** The name means other things as often: taken only if the cells below prove that they are such values. */
  readonly proved?: true;
  /** For DateTime: names of a mere date, or of a mere time of day, where the other stands beside it. */
  readonly part?: 'date' | 'time';
}

/** By column, the best kind first: where a sheet has several, the first wins and the others are left out. */
export const HEADER_KINDS = {
  UserId: { id: {}, siteUser: {} },
  ClientId: {
    /** A call tracker's own name for Metrica's id. */
    trackerYandex: {},
    ym: {},
    metrica: {},
    ymUid: {},
    yandex: {},
    plain: {},
  },
  Yclid: { yclid: {}, click: {} },
  DateTime: {
    dateAndTime: {},
    startTime: {},
    beginning: {},
    callDate: { part: 'date' },
    dateOfCall: { part: 'date' },
    date: { part: 'date' },
    start: { weak: true },
    timeOfCall: { part: 'time' },
    time: { part: 'time' },
    unix: {},
  },
  StaticCall: {
    isStatic: {},
    staticNumber: { weak: true },
    isDynamic: { reads: 'inverse', weak: true },
  },
  Price: { saleCost: {}, sale: {}, price: {}, amount: {}, revenue: {}, value: { weak: true } },
  Currency: { currency: {} },
  PhoneNumber: {
    caller: { weak: true },
    callerNumber: {},
    callingPhone: {},
    subscriber: {},
    customerPhone: {},
    fromNumber: {},
    source: { weak: true },
    clientPhone: {},
    clientNumber: {},
    contactNumber: {},
    from: { weak: true },
    number: {},
    phone: {},
  },
  TalkDuration: { talk: {}, answer: {}, duration: {}, callLength: {}, length: {} },
  HoldDuration: {
    wait: {},
    waitForAnswer: {},
    waitTime: {},
    waiting: {},
    hold: {},
    answerTime: {},
  },
  CallMissed: {
    missed: {},
    missedCall: {},
    lost: {},
    successful: { reads: 'inverse' },
    answered: { reads: 'inverse' },
    missedOrAnswered: {},
    callStatus: { reads: 'states' },
    disposition: { reads: 'states' },
    statusOfCall: { reads: 'states', weak: true },
    status: { reads: 'states', proved: true },
  },
  Tag: { tag: {}, callTags: {}, tags: {} },
  FirstTimeCaller: {
    firstTime: {},
    firstOrRepeated: {},
    firstCall: {},
    uniqueCall: {},
    newCustomer: {},
    repeated: { reads: 'inverse' },
    callsCounted: { reads: 'counts' },
  },
  URL: { callPage: {}, communicationPage: {}, page: {}, entrance: {}, landing: {} },
  CallTrackerURL: { tracker: {}, recordLink: {}, recording: { weak: true }, card: {} },
} as const satisfies Readonly<Record<ColumnName, Readonly<Record<string, HeaderKind>>>>;

export type HeaderKinds = typeof HEADER_KINDS;
