/** The language of a run: the one that a page asks for, or that a person chose in the panel, or that of Google's locale. */

import type { Ports } from '../../ports';
import type { Language } from '../../texts/records';
import { USER_KEYS } from './keys';

const NAMES: Readonly<Record<Language, true>> = { en: true, ru: true };

/** Those that can be chosen. */
export const LANGUAGES = Object.keys(NAMES) as readonly Language[];

function known(name: unknown): Language | undefined {
  return LANGUAGES.find((each) => each === name);
}

/** The language in which a page wants its answer; undefined leaves it to the locale. */
export function askedLanguage(request: unknown): Language | undefined {
  return known((request as { language?: unknown } | null | undefined)?.language);
}

/** That of mails and log lines, too, whatever Google's locale is. Never throws: a tick begins with it. */
export function languageOf(ports: Ports): Language {
  try {
    return known(ports.store.get('user', USER_KEYS.language)) ?? ports.session.language();
  } catch {
    return ports.session.language();
  }
}
