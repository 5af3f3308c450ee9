/** A line of the log as its sheet shows it: words in the language of who writes it, read back in any. */

import { plainCellText } from '../../core/cell/plainCellText';
import { LOG_ACTIONS, LOG_COLUMNS, LOG_RESULTS, type LogColumn, type LogLine } from '../../ports';
import { inAllLanguages, type Language, say } from '../../texts/say';

/** Cells of a line by column; counts are numbers, everything else is text. */
export type LogCells = Readonly<Partial<Record<LogColumn, string | number>>>;

const FIELDS = {
  Time: 'time',
  Sheet: 'sheet',
  Action: 'action',
  Result: 'result',
  Rows: 'rows',
  Accepted: 'accepted',
  Linked: 'linked',
  Status: 'status',
  'Upload ID': 'uploadId',
  Batch: 'batch',
  Counter: 'counter',
  By: 'by',
  Message: 'message',
} as const satisfies Record<LogColumn, keyof LogLine>;

const COUNTS: ReadonlySet<LogColumn> = new Set(['Rows', 'Accepted', 'Linked']);

/** Text is kept as text, so that no message can become a formula. */
export function formatOf(column: LogColumn): string {
  return COUNTS.has(column) ? '0' : '@';
}

/** The cells of a line, or of a part of one. */
export function cellsOf(language: Language, line: Partial<LogLine>): LogCells {
  const cells: Partial<Record<LogColumn, string | number>> = {};
  for (const column of LOG_COLUMNS) {
    const value = line[FIELDS[column]];
    if (value === undefined) continue;
    cells[column] = value === null ? '' : shown(language, column, value);
  }
  return cells;
}

/** The sheet is people's to edit: a word that is not known is kept as it stands, a count that is none is left out. */
export function lineIn(cells: Readonly<Partial<Record<LogColumn, unknown>>>): LogLine {
  const text = (column: LogColumn) => String(cells[column] ?? '');
  const count = (column: LogColumn) => {
    const value = cells[column];
    return typeof value === 'number' ? value : null;
  };
  return {
    time: text('Time'),
    sheet: text('Sheet'),
    action: coded(LOG_ACTIONS, 'log.action', text('Action')),
    result: coded(LOG_RESULTS, 'log.result', text('Result')),
    rows: count('Rows'),
    accepted: count('Accepted'),
    linked: count('Linked'),
    status: text('Status'),
    uploadId: text('Upload ID'),
    batch: text('Batch'),
    counter: text('Counter'),
    by: text('By'),
    message: text('Message'),
  };
}

function shown(language: Language, column: LogColumn, value: string | number): string | number {
  const action = LOG_ACTIONS.find((each) => column === 'Action' && each === value);
  if (action !== undefined) return say(language, `log.action.${action}`);
  const result = LOG_RESULTS.find((each) => column === 'Result' && each === value);
  if (result !== undefined) return say(language, `log.result.${result}`);
  return typeof value === 'string' ? plainCellText(value) : value;
}

function coded<Code extends string>(codes: readonly Code[], room: string, word: string): Code {
  const known = codes.find((code) => inAllLanguages(`${room}.${code}`).includes(word));
  return known ?? (word as Code);
}
