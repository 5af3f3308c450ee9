/** The stand-in for the Metrica API as pure decisions: a request and a time go in, a reply and a new state come out. */

import { createRateWindow } from './api/access';
import type { AccessToken, Counter } from './api/accounts';
import { listUploads, oneUpload } from './api/callsUploadings';
import { listCounters, oneCounter } from './api/counters';
import { deleteCounter, makeCounter } from './api/countersOfOnesOwn';
import { ERROR_TABLE, errorAnswer, isErrorType } from './api/errorTable';
import { listGoals } from './api/goals';
import { authorize, token } from './api/oauth';
import { uploadCalls } from './api/uploadCalls';
import {
  DEFAULT_SETTINGS,
  type Exchange,
  type Outcome,
  refusal,
  type StandInSettings,
} from './exchange';
import type { FaultName } from './faults/faultCatalogue';
import { createFaultBook, type Fault, type FaultBook } from './faults/faults';
import { report } from './reports/reports';
import { findRoute } from './route';
import {
  type Answer,
  type Endpoint,
  htmlAnswer,
  jsonAnswer,
  type RequestHead,
  type StandInRequest,
  type Transport,
} from './serve/wire';
import { applyEvent, emptyState, type StandInEvent, type StandInState } from './state';

export interface StandInOptions {
  /** Goes on from there; the stand-in takes it over and changes it in place. */
  readonly state?: StandInState;
  readonly faults?: readonly Fault[];
  readonly settings?: Partial<StandInSettings>;
  readonly counters?: readonly Counter[];
  readonly tokens?: readonly AccessToken[];
}

/** A reply: what to answer, how it travels, and what changed, in order, for a journal. */
export interface StandInReply extends Answer {
  readonly transport: Transport;
  /** To be waited before the answer goes out; what was stored is stored already. */
  readonly delayMs: number;
  readonly events: readonly StandInEvent[];
}

export interface StandIn {
  /**
   * Decides on a whole request at a time (milliseconds since 1970). With a transport other than `answer` the client
   * sees a broken connection: status and body are then only what it would have seen.
   */
  handle(request: StandInRequest, nowMs: number): StandInReply;
  /** The part of `handle` that needs no body: whether the connection breaks before or while the body is read. */
  accept(head: RequestHead): Transport;
  /** The rest of `handle`, for a request that was accepted. */
  answer(request: StandInRequest, nowMs: number): StandInReply;
  /** Lets uploads that were to appear by then appear, as every request does first; gives the events. */
  advance(nowMs: number): readonly StandInEvent[];
  /** A snapshot of the state as the last request left it. */
  state(): StandInState;
  /** The same at a time, after `advance`. */
  stateAt(nowMs: number): StandInState;
  /** Carries out events that come from elsewhere: a journal, or a control command. */
  apply(events: readonly StandInEvent[]): void;
  readonly faults: FaultBook;
}

const HANDLERS: Readonly<Record<Endpoint, (exchange: Exchange) => Outcome>> = {
  upload: uploadCalls,
  list: listUploads,
  one: oneUpload,
  counters: listCounters,
  counter: oneCounter,
  'make-counter': makeCounter,
  'delete-counter': deleteCounter,
  report,
  goals: listGoals,
  authorize,
  token,
};

const PAGE_OF_A_PROXY =
  '<html><head><title>Sorry</title></head><body><h1>We will be back soon</h1></body></html>\n';

/** A stand-in with the test accounts, unless the options say otherwise. */
export function createStandIn(options: StandInOptions = {}): StandIn {
  const settings = { ...DEFAULT_SETTINGS, ...options.settings };
  const state = options.state ?? emptyState(options);
  const faults = createFaultBook(options.faults);
  const isWithinRate = createRateWindow(settings.requestsPerSecond);
  const isWithinReports = createRateWindow(settings.reportsInFiveMinutes, 300_000);
  const apply = (events: readonly StandInEvent[]) => {
    for (const event of events) applyEvent(state, event, options.tokens);
  };

  /** Uploads whose time has come appear, with the next numbers, before anything else is decided. */
  function advance(nowMs: number): readonly StandInEvent[] {
    const events: StandInEvent[] = [];
    const due = state.pending.filter(({ dueMs }) => dueMs <= nowMs);
    for (const { key, dueMs, upload } of [...due].sort((a, b) => a.dueMs - b.dueMs)) {
      const stored = { ...upload, createdMs: dueMs, id: state.nextUploadId };
      const event: StandInEvent = { type: 'stored', upload: stored, pendingKey: key };
      apply([event]);
      events.push(event);
    }
    return events;
  }

  function accept(head: RequestHead): Transport {
    const route = findRoute(head);
    if (route === null) return 'answer';
    const broken = faults.take(
      ['drop-before', 'drop-amid-request'],
      route.endpoint,
      route.counterId,
    );
    if (broken === undefined) return 'answer';
    return broken.name === 'drop-before' ? 'drop-before' : 'drop-amid-request';
  }

  function answer(request: StandInRequest, nowMs: number): StandInReply {
    const events = [...advance(nowMs)];
    const route = findRoute(request);
    if (route === null) {
      return { ...errorAnswer({ type: 'not_found' }), transport: 'answer', delayMs: 0, events };
    }
    const take = (...names: readonly FaultName[]) =>
      faults.take(names, route.endpoint, route.counterId);
    const language = take('in-russian') === undefined ? 'en' : 'ru';
    const exchange: Exchange = {
      request,
      route,
      nowMs,
      state,
      settings,
      take,
      refuse: (reason) => refusal(reason, language),
      emit: (event) => {
        apply([event]);
        events.push(event);
      },
    };

    const replacing = take('refuse', 'status', 'redirect', 'not-json');
    const isWorkDone =
      replacing === undefined || (replacing.store ?? replacing.name === 'not-json');
    let outcome: Outcome | undefined;
    if (isWorkDone) {
      const atMs = request.receivedMs ?? nowMs;
      outcome = !isWithinRate(request.ip ?? '', atMs)
        ? exchange.refuse({ type: 'quota_requests_by_ip', code: settings.quotaCode })
        : route.endpoint === 'report' && !isWithinReports(request.headers.authorization ?? '', atMs)
          ? tooManyReports(settings.quotaCode)
          : HANDLERS[route.endpoint](exchange);
    }
    const shown = replacing === undefined ? outcome?.answer : replacement(replacing, exchange);
    const lost = take('drop-after', 'cut-answer');
    const transport =
      lost === undefined
        ? (outcome?.transport ?? 'answer')
        : lost.name === 'drop-after'
          ? 'drop-after'
          : 'cut-amid';
    return {
      ...prettyIfAsked(shown ?? htmlAnswer(500, ''), route.query),
      transport,
      delayMs: Number(take('delay')?.args[0] ?? 0),
      events,
    };
  }

  return {
    accept,
    answer,
    handle: (request, nowMs) => {
      const transport = accept(request);
      if (transport === 'answer') return answer(request, nowMs);
      return { status: 0, headers: {}, body: '', transport, delayMs: 0, events: advance(nowMs) };
    },
    advance,
    state: () => ({ ...state }),
    stateAt: (nowMs) => {
      advance(nowMs);
      return { ...state };
    },
    apply,
    faults,
  };
}

/** Which type Metrica gives here is not documented: a client must do with one that it does not know. */
function tooManyReports(code: number): Outcome {
  const message = 'Quota exceeded for quantity of report requests.';
  const errors = [{ error_type: 'quota_requests_to_reports', message }];
  return { answer: jsonAnswer(code, { errors, code, message }) };
}

function replacement(fault: Fault, exchange: Exchange): Answer {
  const [what = '', detail] = fault.args;
  const retryAfter =
    fault.retryAfterSeconds === null ? {} : { 'retry-after': String(fault.retryAfterSeconds) };
  if (fault.name === 'refuse' && isErrorType(what)) {
    const refused = exchange.refuse({
      type: what,
      code: detail === undefined ? ERROR_TABLE[what].code : Number(detail),
    }).answer;
    return { ...refused, headers: { ...refused.headers, ...retryAfter } };
  }
  if (fault.name === 'redirect') return { status: 302, headers: { location: what }, body: '' };
  if (fault.name === 'not-json') return htmlAnswer(200, PAGE_OF_A_PROXY);
  const status = Number(what);
  if (detail === 'html') {
    const page = htmlAnswer(status, PAGE_OF_A_PROXY);
    return { ...page, headers: { ...page.headers, ...retryAfter } };
  }
  if (detail === 'empty') return { status, headers: retryAfter, body: '' };
  return jsonAnswer(status, { message: `Status ${status}` }, { headers: retryAfter });
}

/** `pretty=1` works with every method of the API. */
function prettyIfAsked(answer: Answer, query: URLSearchParams): Answer {
  const isJson = answer.headers['content-type']?.startsWith('application/json') === true;
  if (query.get('pretty') !== '1' || !isJson) return answer;
  return { ...answer, body: JSON.stringify(JSON.parse(answer.body), null, 2) };
}
