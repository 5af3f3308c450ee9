/** The language that a person chose in the panel: that of their mails and log lines too, whatever Google's locale is. */

import type { Ports } from '../../ports';
import { USER_KEYS } from '../base/keys';

/** Else that of the locale. Never throws: a tick begins with it. */
export function languageOf(ports: Ports): 'en' | 'ru' {
  try {
    const chosen = ports.store.get('user', USER_KEYS.language);
    return chosen === 'en' || chosen === 'ru' ? chosen : ports.session.language();
  } catch {
    return ports.session.language();
  }
}
