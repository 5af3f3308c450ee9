/** The panel's *Save* of columns and settings: names and values as texts, checked one by one. */

import type { TabSettings } from '../../core/call/settings';
import { parseConstOption, parseMapOption, parseSetting } from '../../core/settings/settingsCodec';
import type { Ports } from '../../ports';
import { chooseCounter, type PastedState, pasteToken } from '../access/connect';
import { type Fields, readFields, readSheetId, readText } from '../base/requests';
import { done, failed, type Result } from '../base/result';
import { readSettingsChange } from '../tab/settingsChange';
import { loadSettings, saveSettings } from '../tab/tabState';

/**
 * `{sheetId, set?: [[name, value]], map?: [[column, header]], constants?: [[column, value]], change?}`: names and
 * values as texts, or a change as plain values (`readSettingsChange`). Nothing is kept unless all is right.
 */
export function serveSettings(ports: Ports, request: unknown): Result<TabSettings> {
  const fields = readFields(request);
  if (!fields.ok) return fields;
  const sheetId = readSheetId(fields.value);
  if (!sheetId.ok) return sheetId;
  const kinds = [
    ['set', parseSetting],
    ['map', parseMapOption],
    ['constants', parseConstOption],
  ] as const;
  const plain = readSettingsChange(fields.value);
  if (!plain.ok) return plain;
  let settings = plain.value(loadSettings(ports.store.all('document'), sheetId.value));
  for (const [field, parse] of kinds) {
    const pairs = readPairs(fields.value, field);
    if (!pairs.ok) return pairs;
    for (const [name, value] of pairs.value) {
      const parsed = parse(name, value);
      if (!parsed.ok) {
        // Only its length can be wrong with a comment.
        return name === 'comment'
          ? failed('COMMENT_TOO_LONG')
          : failed('SETTING_WRONG', parsed.details);
      }
      settings = parsed.change(settings);
    }
  }
  saveSettings(ports.store, sheetId.value, settings);
  return done(settings);
}

/** `{sheetId, counterId}` */
export function serveCounter(ports: Ports, request: unknown): Result<unknown> {
  const fields = readFields(request);
  if (!fields.ok) return fields;
  const sheetId = readSheetId(fields.value);
  if (!sheetId.ok) return sheetId;
  const counterId = readText(fields.value, 'counterId', 30);
  return counterId.ok ? chooseCounter(ports, sheetId.value, counterId.value) : counterId;
}

/** `{token}`: bare, `OAuth …`, or the whole address. Whether it is good is decided by Metrica alone. */
export function servePasteToken(ports: Ports, request: unknown): Result<PastedState> {
  const fields = readFields(request);
  if (!fields.ok) return fields;
  const token = readText(fields.value, 'token');
  return token.ok ? pasteToken(ports, token.value) : token;
}

function readPairs(fields: Fields, name: string): Result<readonly (readonly [string, string])[]> {
  const value = fields[name];
  if (value === undefined || value === null) return done([]);
  const isPair = (pair: unknown): pair is [string, string] =>
    Array.isArray(pair) && pair.length === 2 && pair.every((each) => typeof each === 'string');
  return Array.isArray(value) && value.every(isPair)
    ? done(value)
    : failed('BAD_REQUEST', { what: name });
}
