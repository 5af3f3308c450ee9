/** What a simple formula shows: cells and areas, + − * / &, SUM, NOW, TODAY; no other spreadsheet function is known here. */

import { columnNumber } from '../../../host/spreadsheet/a1';
import type { CellError, StoredValue } from '../../../workbook/model';
import { sheetName } from './references';

export interface CellPlace {
  /** '' is the formula's own sheet. */
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

export interface Evaluation {
  /** What a cell shows; an error for a sheet that is not there. */
  readonly cell: (place: CellPlace) => StoredValue;
  /** The present as a serial number of the spreadsheet's zone. */
  readonly now: number;
}

/** More is not meant: areas without an end reach so far. */
const MOST_ROWS = 5000;

type Value = StoredValue | readonly StoredValue[];

/** Undefined where the formula needs more than is known here. */
export function evaluate(formula: string, evaluation: Evaluation): StoredValue | undefined {
  const tokens = tokensOf(formula.slice(1));
  if (tokens === null) return undefined;
  try {
    const reader = new Reader(tokens, evaluation);
    const value = single(reader.expression());
    return reader.isAtEnd() ? (value === '' ? 0 : value) : undefined;
  } catch (error) {
    if (error instanceof Unknown) return undefined;
    if (error instanceof Shown) return error.value;
    throw error;
  }
}

class Unknown extends Error {}

class Shown extends Error {
  constructor(readonly value: CellError) {
    super(value.error);
  }
}

const TOKEN =
  /\s*(?:("(?:[^"]|"")*")|(\d+(?:\.\d+)?)|((?:(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?\$?[A-Z]{1,3}\$?\d{1,7}(?::\$?[A-Z]{1,3}\$?\d{1,7})?)(?![\p{L}\p{N}_(.])|([\p{L}_][\p{L}\p{N}_.]*)|(#REF!(?::#REF!)?)|([-+*/&(),;]))/uy;

type Kind = 'text' | 'number' | 'cells' | 'name' | 'broken' | 'sign';
interface Token {
  readonly kind: Kind;
  readonly text: string;
}

const KINDS: readonly Kind[] = ['text', 'number', 'cells', 'name', 'broken', 'sign'];

function tokensOf(body: string): Token[] | null {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  for (let at = 0; at < body.trimEnd().length; at = TOKEN.lastIndex) {
    TOKEN.lastIndex = at;
    const match = TOKEN.exec(body);
    if (match === null) return null;
    const index = match.slice(1).findIndex((group) => group !== undefined);
    tokens.push({ kind: KINDS[index] ?? 'sign', text: match[index + 1] ?? '' });
  }
  return tokens;
}

class Reader {
  private at = 0;

  constructor(
    private readonly tokens: readonly Token[],
    private readonly evaluation: Evaluation,
  ) {}

  isAtEnd(): boolean {
    return this.at === this.tokens.length;
  }

  /** Joined texts: the loosest of all signs. */
  expression(): Value {
    let value = this.sum();
    while (this.take('&')) value = textOf(single(value)) + textOf(single(this.sum()));
    return value;
  }

  private sum(): Value {
    let value = this.product();
    for (;;) {
      if (this.take('+')) value = numberOf(value) + numberOf(this.product());
      else if (this.take('-')) value = numberOf(value) - numberOf(this.product());
      else return value;
    }
  }

  private product(): Value {
    let value = this.signed();
    for (;;) {
      if (this.take('*')) value = numberOf(value) * numberOf(this.signed());
      else if (this.take('/')) {
        const below = numberOf(this.signed());
        if (below === 0) throw new Shown({ error: '#DIV/0!' });
        value = numberOf(value) / below;
      } else return value;
    }
  }

  private signed(): Value {
    if (this.take('-')) return -numberOf(this.signed());
    return this.take('+') ? this.signed() : this.primary();
  }

  private primary(): Value {
    const token = this.tokens[this.at];
    this.at += 1;
    switch (token?.kind) {
      case 'number':
        return Number(token.text);
      case 'text':
        return token.text.slice(1, -1).replace(/""/g, '"');
      case 'cells':
        return this.cells(token.text);
      case 'broken':
        throw new Shown({ error: '#REF!' });
      case 'name':
        return this.called(token.text.toUpperCase());
      default:
        if (token?.text !== '(') throw new Unknown();
    }
    const value = this.expression();
    if (!this.take(')')) throw new Unknown();
    return value;
  }

  private called(name: string): Value {
    if (!this.take('(')) {
      if (name === 'TRUE' || name === 'FALSE') return name === 'TRUE';
      throw new Unknown();
    }
    const given: Value[] = [];
    while (!this.take(')')) {
      if (given.length > 0 && !this.take(',') && !this.take(';')) throw new Unknown();
      given.push(this.expression());
    }
    if (name === 'NOW' && given.length === 0) return this.evaluation.now;
    if (name === 'TODAY' && given.length === 0) return Math.floor(this.evaluation.now);
    if (name !== 'SUM' || given.length === 0) throw new Unknown();
    const all = given.flatMap((each) => (isArea(each) ? each : [numberOf(each)]));
    return all.reduce<number>((total, each) => total + addend(each), 0);
  }

  private cells(text: string): Value {
    const [, prefix = '', first = '', last] = /^(.*!)?([^:!]+)(?::(.+))?$/.exec(text) ?? [];
    const sheet = sheetName(prefix);
    const from = spot(first);
    if (last === undefined) return this.evaluation.cell({ sheet, ...from });
    const to = spot(last);
    const [top, bottom] = [Math.min(from.row, to.row), Math.max(from.row, to.row)];
    const [left, right] = [Math.min(from.column, to.column), Math.max(from.column, to.column)];
    const values: StoredValue[] = [];
    for (let row = top; row <= Math.min(bottom, top + MOST_ROWS); row++) {
      for (let column = left; column <= right; column++) {
        values.push(this.evaluation.cell({ sheet, row, column }));
      }
    }
    return values;
  }

  private take(sign: string): boolean {
    const token = this.tokens[this.at];
    if (token?.kind !== 'sign' || token.text !== sign) return false;
    this.at += 1;
    return true;
  }
}

function spot(name: string): { readonly row: number; readonly column: number } {
  const [, letters = 'A', digits = '1'] = /^\$?([A-Z]+)\$?(\d+)$/.exec(name) ?? [];
  return { row: Number(digits), column: columnNumber(letters) };
}

const isArea = (value: Value): value is readonly StoredValue[] => Array.isArray(value);

function single(value: Value): StoredValue {
  if (!isArea(value)) return value;
  throw new Shown({ error: '#VALUE!' });
}

function numberOf(value: Value): number {
  const one = single(value);
  if (typeof one === 'object') throw new Shown(one);
  if (typeof one !== 'string') return Number(one);
  const read = one.trim() === '' ? 0 : Number(one.replace(',', '.'));
  if (Number.isFinite(read) && (one === '' || one.trim() !== '')) return read;
  throw new Shown({ error: '#VALUE!' });
}

/** In an area texts, truth values and empty cells add nothing. */
function addend(value: StoredValue): number {
  if (typeof value === 'object') throw new Shown(value);
  return typeof value === 'number' ? value : 0;
}

function textOf(value: StoredValue): string {
  if (typeof value === 'object') throw new Shown(value);
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
}
