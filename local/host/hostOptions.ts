/** What a caller gives to the Apps Script host and what it gets back. */

import type { Workbook } from '../workbook/model';
import type { ServiceCounts } from './run/serviceCounts';
import type { PropertyBag } from './services/propertyBag';
import type { TriggerBag } from './services/triggerBag';
import type { Positions } from './switches';

export type AuthModeName = 'NONE' | 'LIMITED' | 'FULL';

export interface HostOptions {
  readonly workbook: Workbook;
  /** The user who runs the script; triggers and user stores belong to this address. */
  readonly userEmail: string;
  /** What `Session.getActiveUserLocale` answers: `en`, `ru`, … */
  readonly userLocale: string;
  /** Language of Google's own error texts. */
  readonly language?: 'en' | 'ru';
  /** The host's clock, milliseconds since 1970. `new Date()` inside the script follows it. */
  readonly now?: () => number;
  /** `Utilities.sleep` and waiting for a lock: moves the caller's clock on. With `now` alone, the
   *  host adds what was slept to it; with neither, the process really sleeps. */
  readonly sleep?: (ms: number) => void;
  /** Replaces `Math.random` inside the script and feeds `Utilities.getUuid`; 0 ≤ x < 1. */
  readonly random?: () => number;
  /** Mode of `open` runs (default LIMITED); every other run is FULL. */
  readonly authMode?: AuthModeName;
  /** Scopes the user ticked; default: all of the manifest's. */
  readonly grantedScopes?: readonly string[];
  readonly manifest: {
    readonly oauthScopes: readonly string[];
    readonly urlFetchWhitelist: readonly string[];
    readonly timeZone: string;
  };
  /** User and script stores are the caller's to share; two people share one document bag. */
  readonly properties: {
    readonly user: PropertyBag;
    readonly document: PropertyBag;
    readonly script: PropertyBag;
  };
  readonly triggers: TriggerBag;
  /** Carries requests out; default: real HTTP that blocks until the answer is there. */
  readonly http?: (request: HostRequest) => HostResponse;
  /** Origins that requests are sent to instead; scripts and the allow-list see the original. */
  readonly rewriteHost?: Readonly<Record<string, string>>;
  readonly faults?: FaultPlan;
  /** Where Google's behaviour is disputed or unknown; default: the first position of each. */
  readonly google?: Partial<Positions>;
  /** Longest run on the host's clock; default six minutes. */
  readonly timeLimitMs?: number;
  /** Buffered writes reached the workbook. */
  readonly onFlush?: () => void;
  /** Mails a day that are left, over all runs of this host; default 100, a consumer account's. */
  readonly mailQuota?: number;
  /** Folder that `HtmlService` reads its files from; `loadBundle` sets it. */
  readonly htmlFolder?: string;
}

/** One HTTP request on its way; the body is complete, `Content-Type` stands in the headers. */
export interface HostRequest {
  readonly method: string;
  /** Where it really goes, after `rewriteHost`. */
  readonly url: string;
  /** What the script asked for. */
  readonly originalUrl: string;
  readonly headers: readonly (readonly [string, string])[];
  readonly body: Uint8Array | null;
  readonly timeoutMs: number;
  readonly followRedirects: boolean;
  readonly validateCertificates: boolean;
}

export type HostResponse =
  | {
      readonly status: number;
      readonly headers: readonly (readonly [string, string])[];
      readonly body: Uint8Array;
    }
  | { readonly failure: HttpFailure };

/** Why no answer came; each has its own exception text. */
export type HttpFailure = 'dns' | 'unreachable' | 'timeout' | 'ssl' | 'bandwidth' | 'quota';

/** Asked before and after every service call; answers what goes wrong there, if anything. */
export type FaultPlan = (point: FaultPoint) => Fault | undefined;

export interface FaultPoint {
  /** `SpreadsheetApp.Range.setValues`, `UrlFetchApp.fetch`, … */
  readonly name: string;
  /** Which call of this name it is since the host was made, from 1. */
  readonly nth: number;
  /** Which service call of any name, from 1. */
  readonly index: number;
  readonly when: 'before' | 'after';
  /** Buffered writes that no flush has reached yet. */
  readonly unflushed: number;
}

export type Fault =
  /** An exception that the script can catch. */
  | { readonly kind: 'error'; readonly message: string }
  /** The run dies as at a time limit; the first `keep` unflushed writes still arrive (default 0). */
  | { readonly kind: 'abort'; readonly keep?: number; readonly reason?: string };

export type CallSource = 'menu' | 'page' | 'trigger' | 'open' | 'install';

export interface CallOptions {
  /** A trigger run that does not get its document: `getActiveSpreadsheet()` is null. */
  readonly withoutDocument?: boolean;
}

/** How a run of one server function ended. */
export type CallOutcome =
  | { readonly kind: 'returned'; readonly value: unknown }
  /** The function threw; `name` and `message` are what a failure handler or a log shows. */
  | {
      readonly kind: 'threw';
      readonly name: string;
      readonly message: string;
      readonly stack: string;
    }
  /** The run was cut off; nothing of it can have noticed. */
  | { readonly kind: 'aborted'; readonly message: string }
  /** The page may not pass this argument or call this name: thrown in the page, server not reached. */
  | { readonly kind: 'refused'; readonly message: string };

export interface Host {
  /** Globals for the script's context: what Apps Script has, and nothing else. */
  readonly globals: Record<string, unknown>;
  readonly counts: ServiceCounts;
  resetCounts(): void;
  /**
   * Runs one top-level function of the loaded bundle as Google would. Buffered writes are applied
   * at the end, or dropped when the run was cut off; locks are released either way.
   */
  call(
    functionName: string,
    args: readonly unknown[],
    how: CallSource,
    options?: CallOptions,
  ): CallOutcome;
  readonly ui: UiRecord;
  readonly mails: readonly MailRecord[];
  /** Lines of `console` and `Logger`, oldest first. */
  readonly console: readonly string[];
}

export interface UiRecord {
  readonly menus: MenuRecord[];
  readonly sidebars: PageRecord[];
  readonly dialogs: (PageRecord & { readonly modal: boolean })[];
  readonly alerts: AlertRecord[];
  readonly toasts: ToastRecord[];
  /** Buttons that the person will press, in order; without one, the first button of the box. */
  readonly nextAnswers: ('OK' | 'CANCEL' | 'YES' | 'NO' | 'CLOSE')[];
}

export interface MenuRecord {
  /** Null for the add-on's own menu, which takes the add-on's name. */
  readonly caption: string | null;
  readonly items: readonly MenuItemRecord[];
}

export type MenuItemRecord =
  | { readonly kind: 'item'; readonly caption: string; readonly functionName: string }
  | { readonly kind: 'separator' }
  | { readonly kind: 'submenu'; readonly menu: MenuRecord };

export interface PageRecord {
  readonly title: string;
  readonly content: string;
}

export interface AlertRecord {
  readonly title: string;
  readonly prompt: string;
  readonly buttons: string;
  readonly answer: string;
}

export interface ToastRecord {
  readonly message: string;
  readonly title: string;
  /** Null: until the person closes it. */
  readonly seconds: number | null;
}

export interface MailRecord {
  readonly to: string;
  readonly subject: string;
  readonly body: string;
  readonly htmlBody: string | null;
  readonly cc: string;
  readonly bcc: string;
  readonly name: string;
  readonly replyTo: string;
  readonly noReply: boolean;
  /** When it was sent, milliseconds on the host's clock. */
  readonly sentAt: number;
}
