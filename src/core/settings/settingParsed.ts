/** What reading a setting that a person typed comes to. */

import type { TabSettings } from '../call/settings';

/** SETTING_UNKNOWN: no such name. SETTING_VALUE: the name does not take this value. */
export type SettingFault = 'SETTING_UNKNOWN' | 'SETTING_VALUE';

export type SettingParsed =
  | { readonly ok: true; readonly change: (settings: TabSettings) => TabSettings }
  | {
      readonly ok: false;
      readonly code: SettingFault;
      /** `given` is what was typed, `allowed` names or forms that are taken. */
      readonly details: { readonly given: string; readonly allowed: string };
      /** Both of them in one line, the same in every language. */
      readonly message: string;
    };

/** A failure that names what would have been right. */
export function wrongSetting(
  code: SettingFault,
  given: string,
  allowed: readonly string[],
): SettingParsed {
  const names = allowed.join(', ');
  return { ok: false, code, details: { given, allowed: names }, message: `${given} → ${names}` };
}
