/** The panel's *Save* of columns and settings: names and values as texts, checked one by one. */

import * as v from 'valibot';
import type { TabSettings } from '../../core/call/settings';
import { parseConstOption, parseMapOption, parseSetting } from '../../core/settings/settingsCodec';
import type { Ports } from '../../ports';
import { chooseCounter, type PastedState, pasteToken } from '../access/connect';
import { optionalText, SHEET_ID, withRequest } from '../base/requests';
import { done, failed, type Result } from '../base/result';
import { takeBack, tellNewDecisions } from '../check/takeBack';
import { noteMailOff } from '../schedule/schedule';
import { readSettingsChange } from '../tab/settingsChange';
import { changeSettings } from '../tab/tabState';

const PAIRS = v.nullish(v.array(v.strictTuple([v.string(), v.string()])), []);

const SETTINGS_REQUEST = v.object({
  sheetId: SHEET_ID,
  set: PAIRS,
  map: PAIRS,
  constants: PAIRS,
  change: v.optional(v.unknown(), {}),
  takeBack: optionalText(),
});

/**
 * `{sheetId, set?: [[name, value]], map?: [[column, header]], constants?: [[column, value]], change?, takeBack?}`: names and
 * values as texts, or a change as plain values (`readSettingsChange`). Nothing is kept unless all is right. `takeBack` alone
 * takes back the decision with that id.
 */
export function serveSettings(ports: Ports, request: unknown): Result<TabSettings> {
  return withRequest(SETTINGS_REQUEST, request, (asked) => {
    const { sheetId, set, map, constants, change } = asked;
    if (asked.takeBack !== '') return takeBack(ports, sheetId, asked.takeBack);
    const kinds = [
      [set, parseSetting],
      [map, parseMapOption],
      [constants, parseConstOption],
    ] as const;
    const plain = readSettingsChange(change);
    if (!plain.ok) return plain;
    const changes = [plain.value];
    for (const [pairs, parse] of kinds) {
      for (const [name, value] of pairs) {
        const parsed = parse(name, value);
        if (!parsed.ok) {
          // Only its length can be wrong with a comment.
          return name === 'comment'
            ? failed('COMMENT_TOO_LONG')
            : failed('SETTING_WRONG', parsed.details);
        }
        changes.push(parsed.change);
      }
    }
    let before: TabSettings | null = null;
    const saved = changeSettings(ports, sheetId, (now) => {
      before = now;
      return done(changes.reduce((settings, each) => each(settings), now));
    });
    if (saved.ok && before !== null) tellChange(ports, sheetId, before, saved.value);
    return saved;
  });
}

/** What others would wonder about stands in the log. */
function tellChange(ports: Ports, sheetId: number, before: TabSettings, after: TabSettings): void {
  if (before.mail && !after.mail) noteMailOff(ports, sheetId);
  tellNewDecisions(ports, sheetId, before, after);
}

const COUNTER_REQUEST = v.object({ sheetId: SHEET_ID, counterId: optionalText(30) });

/** `{sheetId, counterId}` */
export function serveCounter(ports: Ports, request: unknown): Result<unknown> {
  return withRequest(COUNTER_REQUEST, request, ({ sheetId, counterId }) =>
    chooseCounter(ports, sheetId, counterId),
  );
}

const TOKEN_REQUEST = v.object({ token: optionalText() });

/** `{token}`: bare, `OAuth …`, or the whole address. Whether it is good is decided by Metrica alone. */
export function servePasteToken(ports: Ports, request: unknown): Result<PastedState> {
  return withRequest(TOKEN_REQUEST, request, ({ token }) => pasteToken(ports, token));
}
