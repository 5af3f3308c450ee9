/** The living spreadsheet: runs of the add-on, a person's typing, the passing of time, and what the page sees. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SCRIPT_KEYS } from '../../../src/app/base/keys';
import type { HostOptions, HostResponse } from '../../host/hostOptions';
import { createPropertyBag } from '../../host/services/propertyBag';
import { createTriggerBag } from '../../host/services/triggerBag';
import { TEST_CLIENT_ID } from '../../metrica/api/accounts';
import { HOSTS, LOCAL_USER } from '../../run/session';
import { writeWorkbook } from '../../workbook/xlsx/write/writeWorkbook';
import { writeZip } from '../../workbook/xlsx/zip/writeZip';
import type { BookRequestName, BookRequests, Language, SelectionView } from '../protocol';
import { createBlockingHttp } from './blockingHttp';
import type { BookOptions, FromBook, ToBook } from './bookTalk';
import { bookView } from './bookView';
import { cellBlock } from './cellBlock';
import { watchChanges } from './changeNews';
import { followFormulas } from './formula/followFormulas';
import { createUndoStack } from './hand/undoStack';
import { createHostPool, MOST_RUNS } from './hostPool';
import type { Mailbox } from './mailbox';
import type { OpenedBook } from './openBook';
import { passTime } from './passTime';
import { createPerson, type Person } from './personHost';
import { createRuns } from './runs';

type Ask = Extract<ToBook, { readonly type: 'ask' }>;

type Answers = {
  readonly [Name in BookRequestName]: (
    request: BookRequests[Name]['request'],
  ) => BookRequests[Name]['answer'];
};

/** Asks that change what runs see at once wait until no run is under way, or until there is room for one more. */
const MOST_UNDER_WAY: Partial<Record<BookRequestName, number>> = {
  run: MOST_RUNS - 1,
  menu: MOST_RUNS - 1,
  advance: 0,
};

const CHANGING: ReadonlySet<BookRequestName> = new Set(['type', 'edit', 'undo', 'run', 'advance']);

export interface Book {
  ask(message: Ask): void;
  receiveHttp(id: number, response: HostResponse): void;
}

/** The book of one thread; answers and events go out through its mailbox. */
export function createBook(
  options: BookOptions,
  { workbook, carried }: OpenedBook,
  mailbox: Mailbox<FromBook>,
): Book {
  let shiftMs = options.nowMs === null ? 0 : options.nowMs - Date.now();
  const nowMs = () => Date.now() + shiftMs;
  const news = watchChanges(workbook, (event) => mailbox.post({ type: 'event', event }));
  const { send, receive } = createBlockingHttp({
    post: (id, request) => mailbox.post({ type: 'http', id, request }),
    wait: (isDone, longestMs) => {
      news.tell(true);
      mailbox.wait(isDone, longestMs);
    },
  });
  const script = createPropertyBag();
  const setSignIn = (on: boolean) => script.set(SCRIPT_KEYS.clientId, on ? TEST_CLIENT_ID : null);
  if (options.hasSignIn) setSignIn(true);
  const shared: Omit<HostOptions, 'userLocale'> = {
    workbook,
    userEmail: LOCAL_USER,
    manifest: JSON.parse(readFileSync(join(options.dist, 'appsscript.json'), 'utf8')),
    properties: { user: createPropertyBag(), document: createPropertyBag(), script },
    triggers: createTriggerBag(),
    rewriteHost: Object.fromEntries(HOSTS.map((host) => [host, options.metrica])),
    http: send,
  };
  const pool = createHostPool({
    dist: options.dist,
    shared,
    nowMs,
    sleep: (ms) => {
      news.tell(true);
      mailbox.wait(() => false, ms);
    },
    onServiceCall: () => {
      news.tell(false);
      mailbox.drain();
    },
  });
  const runs = createRuns({
    pool,
    workbook,
    tellMail: (mail) => mailbox.post({ type: 'event', event: { type: 'mail', ...mail } }),
  });
  const formulas = followFormulas(workbook, nowMs);
  formulas.recalculate();
  const byHand = createUndoStack(workbook);
  const persons = new Map<Language, Person>();
  const personOf = (language: Language): Person => {
    const person =
      persons.get(language) ??
      createPerson({
        ...shared,
        workbook: byHand.workbook,
        userLocale: language,
        language,
        now: nowMs,
      });
    persons.set(language, person);
    return person;
  };

  const answers: Answers = {
    book: () =>
      bookView(workbook, { nowMs: nowMs(), hasSignIn: script.values.has(SCRIPT_KEYS.clientId) }),
    menu: ({ language }) => runs.menu(language),
    cells: ({ sheetId, from, rows }) => cellBlock(workbook, sheetId, from, rows),
    select({ client, ...selection }) {
      runs.select(client, selection as SelectionView);
      return null;
    },
    type: ({ language, ...typing }) => byHand.step(() => personOf(language).type(typing)),
    edit: ({ language, edit }) => byHand.step(() => personOf(language).edit(edit)),
    undo: ({ redo }) => byHand.undo(redo),
    run: (request) => runs.run(request),
    advance: ({ durationMs }) =>
      passTime(
        {
          triggers: shared.triggers,
          nowMs,
          moveOn(ms) {
            shiftMs += ms;
            moveStandIn(ms);
          },
          runTrigger: (functionName, event) => runs.trigger(functionName, event),
        },
        durationMs,
      ),
    signIn({ on }) {
      setSignIn(on);
      return null;
    },
    file: () => Buffer.concat(writeZip(writeWorkbook(workbook, carried).pkg.entries())),
  };

  function moveStandIn(advanceMs: number): void {
    const url = `${options.metrica}/_stand-in/clock`;
    send({
      method: 'POST',
      url,
      originalUrl: url,
      headers: [['Content-Type', 'application/json']],
      body: new TextEncoder().encode(JSON.stringify({ advanceMs })),
      timeoutMs: 10_000,
      followRedirects: false,
      validateCertificates: true,
    });
  }

  const waiting: Ask[] = [];
  function ask(message: Ask): void {
    if (runs.underWay() > (MOST_UNDER_WAY[message.name] ?? Number.POSITIVE_INFINITY)) {
      waiting.push(message);
      return;
    }
    const { id, name, request } = message;
    try {
      const answer = (answers[name] as (request: unknown) => unknown)(request);
      // What only reads changes nothing that a formula could show.
      if (CHANGING.has(name)) formulas.recalculate();
      mailbox.post({ type: 'answer', id, answer });
    } catch (error) {
      mailbox.post({
        type: 'broken',
        id,
        message: error instanceof Error ? String(error.stack) : String(error),
      });
    }
    news.tell(true);
    const next = waiting.findIndex(
      (each) => runs.underWay() <= (MOST_UNDER_WAY[each.name] ?? Number.POSITIVE_INFINITY),
    );
    const [ready] = next < 0 ? [] : waiting.splice(next, 1);
    if (ready !== undefined) ask(ready);
  }
  return { ask, receiveHttp: receive };
}
