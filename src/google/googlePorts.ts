/** Puts the adapters together: one set of ports for one run. */

import type { Ports } from '../ports';
import { inAllLanguages, type Language, say } from '../texts/say';
import { cacheProgress } from './cacheProgress';
import { clockTrigger, triggerIdOf } from './clockTrigger';
import { googleSession } from './googleSession';
import { ledgerSheet } from './ledgerSheet';
import { logSheet } from './log/logSheet';
import { mailApp } from './mailApp';
import { openSpreadsheet } from './openSpreadsheet';
import { propertiesStore } from './propertiesStore';
import { documentLock, userLock } from './scriptLock';
import { sheetTable } from './sheetTable';
import { systemClock, uuidIds } from './system';
import { urlFetchHttp } from './urlFetchHttp';

/** Scopes of the manifest; the build puts them in from appsscript.json. */
declare const SCOPES: readonly string[];

/** The ports of one run; `language` overrides the locale of the user, `event` is that of a trigger. */
export function googlePorts(language?: Language, event?: unknown): Ports {
  const open = openSpreadsheet();
  const session = googleSession(open, SCOPES);
  const words = language ?? session.language();
  return {
    table: sheetTable(open),
    ledger: ledgerSheet(open),
    log: logSheet(open, words),
    http: urlFetchHttp,
    store: propertiesStore,
    trigger: clockTrigger(open, triggerIdOf(event)),
    documentLock,
    userLock,
    progress: cacheProgress(open),
    session,
    mail: mailApp,
    clock: systemClock,
    ids: uuidIds,
    words: {
      language: words,
      say: (message) => say(words, message.key, message.params),
      inAllLanguages,
    },
  };
}
