/** Puts a failed call into a note. */

import type { Language } from '../../texts/records';
import type { Failure } from './bridge';
import { sayIfKnown, sayOnPage, type Text } from './panelWords';
import { type Panel, tell } from './runningPanel';
import type { Note, Section } from './state';

/** Google's words to somebody who may only view; *permission to call …* is about what a person has not allowed. */
const NO_RIGHT =
  /(?:do not|don.t) have permission(?! to call)|нет (?:прав|разрешения)(?! на вызов)/i;

/** Google's words differ by year and language; the address of the permission does not. */
const NO_SCOPE = /permission to call|permissions are not sufficient|auth\/[a-z_.]+/i;

const NO_EDIT = { key: 'panel.noEdit' } as const;

/** The permission behind a service, where Google names no permission. */
const SERVICES: Readonly<Record<string, string>> = {
  UrlFetchApp: 'script.external_request',
  ScriptApp: 'script.scriptapp',
  MailApp: 'script.send_mail',
  SpreadsheetApp: 'spreadsheets.currentonly',
};

/** What the permission is for, whatever words Google used. */
function missingScope(words: string): Text {
  const service = Object.keys(SERVICES).find((each) => words.includes(each));
  const scope = /auth\/([a-z_.]+)/i.exec(words)?.[1] ?? SERVICES[service ?? ''] ?? 'other';
  const say = (language: Language) => {
    const purpose =
      sayIfKnown(language, `next.do.${scope}`) ?? sayOnPage(language, 'next.do.other');
    return sayOnPage(language, 'panel.noScope', { do: purpose });
  };
  return { key: 'panel.noScope', en: say('en'), ru: say('ru'), params: {} };
}

/** What is said of a failure. */
export function failureNote(failure: Failure): Note {
  if (failure.kind === 'said') {
    const { asked } = failure;
    const { said, server, code } = failure.error;
    const what = String(said.params.what ?? '');
    if (NO_RIGHT.test(what)) return { kind: 'failed', text: NO_EDIT, server: what, code };
    return { kind: 'failed', text: said, server, code, asked };
  }
  if (NO_RIGHT.test(failure.words)) {
    return { kind: 'failed', text: NO_EDIT, server: failure.words, code: failure.kind };
  }
  if (NO_SCOPE.test(failure.words)) {
    const text = missingScope(failure.words);
    return { kind: 'failed', text, server: failure.words, code: failure.kind };
  }
  const key = failure.kind === 'accounts' ? 'panel.accounts' : 'panel.noAnswer';
  return { kind: 'failed', text: { key }, server: failure.words, code: failure.kind };
}

/** Says a failure beside what failed. */
export function tellFailure(panel: Panel, section: Section, failure: Failure): void {
  tell(panel, section, failureNote(failure));
}
