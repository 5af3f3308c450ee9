/**
 * What every service of one host shares: the workbook, the buffer, the clock, the counts, the
 * current run, and the gate that each service call goes through.
 */

import type { Workbook } from '../workbook/model';
import type {
  AuthModeName,
  CallSource,
  FaultPoint,
  HostOptions,
  MailRecord,
  UiRecord,
} from './hostOptions';
import { type ErrorTexts, errorTexts } from './run/errorTexts';
import { createHostClock, type HostClock } from './run/hostClock';
import { permissionFault } from './run/permissions';
import { CallCounter, type CallKind } from './run/serviceCounts';
import type { PropertyBag } from './services/propertyBag';
import type { SpreadsheetHandles } from './spreadsheet/spreadsheetHandles';
import { WriteBuffer } from './spreadsheet/writeBuffer';
import { type Positions, positions } from './switches';

/** Constructors of the script's own context, so that values look native to it. */
export interface Realm {
  readonly Date: DateConstructor;
  readonly Error: ErrorConstructor;
}

export interface RunState {
  readonly how: CallSource | 'load';
  readonly authMode: AuthModeName;
  readonly hasDocument: boolean;
  readonly startedAt: number;
  /** Set once the run is cut off: from then on every service call throws it again. */
  aborted: Error | null;
  /** Stores whose lock this run holds. */
  readonly locks: Set<PropertyBag>;
}

const SIX_MINUTES_MS = 360_000;

export class Machine {
  readonly workbook: Workbook;
  readonly writes: WriteBuffer;
  readonly clock: HostClock;
  readonly texts: ErrorTexts;
  readonly counts = new CallCounter();
  /** How Google behaves where nobody knows. */
  readonly google: Positions;
  readonly mails: MailRecord[] = [];
  readonly console: string[] = [];
  readonly ui: UiRecord = {
    menus: [],
    sidebars: [],
    dialogs: [],
    alerts: [],
    toasts: [],
    nextAnswers: [],
  };
  realm: Realm = { Date, Error };
  htmlFolder: string | undefined;
  run: RunState;
  /** Which service a proxied object belongs to, and the object behind it. */
  readonly services = new WeakMap<object, { readonly name: string; readonly target: object }>();
  /** Sheets that this user has protected in this host. */
  readonly ownProtections = new Set<number>();
  private readonly callsByName = new Map<string, number>();
  private callIndex = 0;

  /** Makes the objects that stand for parts of the spreadsheet. */
  readonly handles: SpreadsheetHandles;

  constructor(
    readonly options: HostOptions,
    createHandles: (machine: Machine) => SpreadsheetHandles,
  ) {
    this.workbook = options.workbook;
    this.google = positions(options.google);
    this.writes = new WriteBuffer(options.workbook, () => options.onFlush?.());
    this.clock = createHostClock(options);
    const texts = errorTexts(options.language ?? 'en');
    const older = this.google.missingScope === 'notSufficient';
    this.texts = older ? texts : { ...texts, scopeMissing: texts.notPermitted };
    this.htmlFolder = options.htmlFolder;
    this.run = this.newRun('load', true);
    this.handles = createHandles(this);
  }

  /** Loading counts as NONE: top-level code may run in a published add-on's `onOpen`. */
  newRun(how: CallSource | 'load', hasDocument: boolean): RunState {
    const authMode =
      how === 'load' ? 'NONE' : how === 'open' ? (this.options.authMode ?? 'LIMITED') : 'FULL';
    const startedAt = this.clock.now();
    return { how, authMode, hasDocument, startedAt, aborted: null, locks: new Set() };
  }

  /** An exception as Apps Script throws it: `name` is `Exception` (measured, JEV spike 94). */
  exception(message: string): Error {
    const error = new this.realm.Error(message);
    error.name = 'Exception';
    return error;
  }

  fail(message: string): never {
    throw this.exception(message);
  }

  /** Cuts the run off; `keep` buffered writes still arrive. */
  abort(message: string, keep = 0): never {
    const error = this.exception(message);
    this.run.aborted = error;
    this.writes.cut(keep);
    throw error;
  }

  /** Cuts the run off when it has lasted longer than Google allows. */
  checkTime(): void {
    const limit = this.options.timeLimitMs ?? SIX_MINUTES_MS;
    if (this.clock.now() - this.run.startedAt > limit) this.abort(this.texts.tooLong());
  }

  /** Every service call: time, permission, faults, counting, buffered writes, then the work. */
  serve<T>(name: string, kind: CallKind, work: () => T): T {
    if (this.run.aborted !== null) throw this.run.aborted;
    this.checkTime();
    const refusal = permissionFault(name, this.run.authMode, this.grantedScopes(), this.texts);
    if (refusal !== undefined) this.fail(refusal);
    const nth = (this.callsByName.get(name) ?? 0) + 1;
    this.callsByName.set(name, nth);
    this.callIndex++;
    const index = this.callIndex;
    this.meetFault({ name, nth, index, when: 'before', unflushed: this.writes.length });
    this.counts.count(name, kind);
    if (kind === 'read') this.writes.flush();
    const result = work();
    this.meetFault({ name, nth, index, when: 'after', unflushed: this.writes.length });
    return result;
  }

  /** 0 ≤ x < 1, from the caller's generator if there is one. */
  random(): number {
    return (this.options.random ?? Math.random)();
  }

  grantedScopes(): readonly string[] {
    return this.options.grantedScopes ?? this.options.manifest.oauthScopes;
  }

  private meetFault(point: FaultPoint): void {
    const fault = this.options.faults?.(point);
    if (fault === undefined) return;
    if (fault.kind === 'error') this.fail(fault.message);
    this.abort(fault.reason ?? this.texts.tooLong(), fault.keep ?? 0);
  }
}
