/** Reads the fields of a page's request; what is missing or of another kind is a `BadRequest` that names it. */

import type { AreaView, Language } from '../protocol';
import { BadRequest } from './httpAnswers';

type Fields = Readonly<Record<string, unknown>>;

export function textField(fields: Fields, name: string): string {
  const value = fields[name];
  if (typeof value === 'string') return value;
  throw wrong(name, 'a text');
}

export function flagField(fields: Fields, name: string): boolean {
  const value = fields[name];
  if (typeof value === 'boolean') return value;
  throw wrong(name, 'true or false');
}

/** A whole number; in an address it comes as its digits. */
export function wholeField(fields: Fields, name: string, least: number, most: number): number {
  const value = fields[name];
  const number = typeof value === 'string' && value !== '' ? Number(value) : value;
  if (Number.isInteger(number) && (number as number) >= least && (number as number) <= most) {
    return number as number;
  }
  throw wrong(name, `a whole number from ${least} to ${most}`);
}

export function listField(fields: Fields, name: string): readonly unknown[] {
  const value = fields[name];
  if (Array.isArray(value)) return value;
  throw wrong(name, 'a list');
}

/** Lines of texts. */
export function textsField(fields: Fields, name: string): readonly (readonly string[])[] {
  const lines = listField(fields, name);
  const areTexts = lines.every(
    (line) => Array.isArray(line) && line.every((text) => typeof text === 'string'),
  );
  if (areTexts) return lines as readonly (readonly string[])[];
  throw wrong(name, 'lines of texts');
}

export function languageField(fields: Fields): Language {
  const { language } = fields;
  if (language === 'en' || language === 'ru') return language;
  throw wrong('language', 'en or ru');
}

/** Ids of sheets; Google's may be any number of nine digits or so. */
export function sheetField(fields: Fields): number {
  return wholeField(fields, 'sheetId', 0, Number.MAX_SAFE_INTEGER);
}

export function areaField(fields: Fields): AreaView {
  const { area } = fields;
  if (typeof area !== 'object' || area === null) throw wrong('area', 'an area');
  const side = (name: string) => wholeField(area as Fields, name, 1, 10_000_000);
  return {
    row: side('row'),
    column: side('column'),
    rows: side('rows'),
    columns: side('columns'),
  };
}

function wrong(name: string, wanted: string): BadRequest {
  return new BadRequest(400, `${name} must be ${wanted}.`);
}
