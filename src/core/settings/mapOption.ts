/** Reads a person's choice of a column: `COLUMN=HEADER` and `COLUMN=VALUE`. */

import { COLUMN_NAMES, COLUMNS, type ColumnName, kindOf } from '../call/columns';
import type { ChosenSource } from '../call/mapping';
import { cleanHeader } from '../cell/headerText';
import { type SettingParsed, wrongSetting } from './settingParsed';

/**
 * `COLUMN=HEADER`: the sheet column of that header feeds the column. `COLUMN=` sends nothing,
 * `DateTime=Дата+Время` takes two sheet columns, `COLUMN=!HEADER` is a flag that says the opposite,
 * `COLUMN=HEADER#2` is the second of two columns with the same header. Column names in any case.
 */
export function parseMapOption(column: string, header: string): SettingParsed {
  const name = columnOf(column);
  if (name === null) return wrongSetting('SETTING_UNKNOWN', `${column}=${header}`, COLUMN_NAMES);
  const text = header.trim();
  return chosen(name, text === '' ? { notSent: true } : sourceOf(name, text));
}

/** `COLUMN=VALUE`: the same value for all rows, in a column that a call can do without. */
export function parseConstOption(column: string, value: string): SettingParsed {
  const optional = COLUMNS.filter(({ needed }) => needed === 'no').map(({ name }) => name);
  const name = columnOf(column);
  const given = `${column}=${value}`;
  if (name === null || !optional.includes(name)) {
    return wrongSetting(name === null ? 'SETTING_UNKNOWN' : 'SETTING_VALUE', given, optional);
  }
  const constant = value.trim();
  return constant === ''
    ? wrongSetting('SETTING_VALUE', given, [`${name}=VALUE`])
    : chosen(name, { constant });
}

function sourceOf(name: ColumnName, text: string): ChosenSource {
  // The plus of `GMT+3` joins nothing.
  const parts = text.split(/(?<!(?:utc|gmt|мск|msk)\s?)\+/i);
  const [date, time] = parts;
  if (name === 'DateTime' && parts.length === 2 && date && time) {
    return { dateHeader: cleanHeader(date), timeHeader: cleanHeader(time) };
  }
  const inverse = kindOf(name) === 'flag' && text.length > 1 && text.startsWith('!');
  const nth = /^(.*\S)#([1-9]\d{0,2})$/.exec(text);
  const header = nth?.[1] ?? text;
  return {
    header: cleanHeader(inverse ? header.slice(1) : header),
    ...(inverse ? { inverse } : {}),
    ...(nth === null ? {} : { nth: Number(nth[2]) }),
  };
}

function chosen(name: ColumnName, source: ChosenSource): SettingParsed {
  return {
    ok: true,
    change: (settings) => ({ ...settings, columns: { ...settings.columns, [name]: source } }),
  };
}

function columnOf(text: string): ColumnName | null {
  const wanted = text.trim().toLowerCase();
  return COLUMN_NAMES.find((name) => name.toLowerCase() === wanted) ?? null;
}
