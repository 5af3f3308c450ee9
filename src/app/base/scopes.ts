/** Google's permissions by what they are for, and the words with which Google withholds one. */

import type { Ports } from '../../ports';
import type { TextKey } from '../../texts/say';
import type { AppError } from './result';

const SCOPE = 'https://www.googleapis.com/auth/';

/** Without these no run can reach its spreadsheet, tell whose it is, or reach Metrica. */
export const RUN_SCOPES = [
  `${SCOPE}spreadsheets.currentonly`,
  `${SCOPE}userinfo.email`,
  `${SCOPE}script.external_request`,
] as const;

export const TRIGGER_SCOPE = `${SCOPE}script.scriptapp`;
export const MAIL_SCOPE = `${SCOPE}script.send_mail`;
export const REQUEST_SCOPE = `${SCOPE}script.external_request`;

/** What each permission is for; others are named by their address. */
const PURPOSES: Readonly<Record<string, TextKey>> = {
  [`${SCOPE}spreadsheets.currentonly`]: 'scope.spreadsheet',
  [`${SCOPE}userinfo.email`]: 'scope.email',
  [REQUEST_SCOPE]: 'scope.request',
  [TRIGGER_SCOPE]: 'scope.trigger',
  [MAIL_SCOPE]: 'scope.mail',
  [`${SCOPE}script.container.ui`]: 'scope.panel',
};

/** The failure for permissions that are missing; said is what the first of them is for, and where to give them. */
export function scopeMissing(ports: Ports, scopes: readonly string[]): AppError {
  const key = PURPOSES[scopes[0] ?? ''] ?? 'scope.other';
  const params = { url: ports.session.authorisationUrl(), scope: scopes.join(' ') };
  return { code: 'SCOPE_MISSING', message: { key, params }, details: params };
}

/** `You do not have permission to call X. Required permissions: (a || b)`, and `Specified permissions are not sufficient …`. */
const WITHHELD = /Required permissions:|permissions are not sufficient|необходимы разрешения/i;

/** The permissions that Google's words ask for; [] when they are about something else. */
export function scopesIn(words: string): readonly string[] {
  if (!WITHHELD.test(words)) return [];
  const named = words.match(/https:\/\/www\.googleapis\.com\/auth\/[\w.]+\w/g) ?? [];
  // Of several that would do, one of ours is asked for.
  const ours = named.filter((scope) => PURPOSES[scope] !== undefined);
  if (ours.length > 0) return ours;
  return named.length > 0 ? named : [REQUEST_SCOPE];
}
