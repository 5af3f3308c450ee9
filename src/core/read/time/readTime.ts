/** Reads `DateTime` in all accepted forms into Unix seconds. */

import type {
  CellReader,
  ColumnInput,
  ColumnReader,
  Finding,
  ReadContext,
} from '../../call/finding';
import type { Cell, SheetColumn } from '../../cell/cell';
import { cleanText, isEmptyText } from '../../cell/text';
import { cellZone } from '../../time/namedZone';
import { DAY_MS, FIRST_WALL_MS, SECOND_MS } from '../../time/wallTime';
import { bareNumber, readTimeNumber } from './bareNumber';
import { datesExchanged, exchangedFinding } from './exchanged';
import { type DateOrder, dateOrderOf } from './order';
import { sentInstant, sentWall, timeJudge, unreadable } from './sent';
import { cellWallMs, showsTime } from './shown';
import { scanClock } from './timeText';
import { dateAndTimeReader } from './twoColumns';
import { usualInstantMs, usualWallMs } from './usual';
import { readDateOnly, readHiddenTime, readWrittenTime, type WrittenRules } from './written';

/**
 * Sent is the time in Unix seconds, fractions cut. Codes: `TIME_UNREADABLE`, `TIME_SERIAL`,
 * `TIME_AMBIGUOUS`, `TIME_DATE_ONLY`, `TIME_IN_FUTURE`, `TIME_TOO_OLD`, `TIME_REPEATED`,
 * `TIME_MILLISECONDS`; of several the most severe. Suggestions and choices are what the cell should
 * be: a wall time `yyyy-mm-dd hh:mm:ss` of the data's zone. Where date and time stand in two sheet
 * columns, a suggestion is for the date's cell, and `details.part` is `time` when the time's is wrong.
 */
export const timeReader: ColumnReader = (input, context) => {
  if (input.zoneCells !== undefined)
    return zonedReader({ ...input, zoneCells: input.zoneCells }, context);
  const rules = writtenRules(input, context);
  const readCell = oneColumnReader(input.cells, context, rules);
  return input.timeCells === undefined
    ? readCell
    : dateAndTimeReader({ dates: input.cells, times: input.timeCells, context, rules, readCell });
};

/** Each time in the zone that its row names, in that of the data where it names none; one that cannot be told holds the row. */
function zonedReader(
  { zoneCells, ...input }: ColumnInput & { readonly zoneCells: SheetColumn },
  context: ReadContext,
): CellReader {
  const readers = new Map<string, CellReader>();
  const readerOf = (text: string): CellReader => {
    const dataZone = isEmptyText(text) ? context.dataZone : cellZone(text);
    return dataZone === null ? () => unreadable() : timeReader(input, { ...context, dataZone });
  };
  return (rowIndex) => {
    const text = cleanText(String(zoneCells.values[rowIndex] ?? ''));
    const reader = readers.get(text) ?? readerOf(text);
    readers.set(text, reader);
    return reader(rowIndex);
  };
}

function writtenRules({ cells, timeCells }: ColumnInput, context: ReadContext): WrittenRules {
  let order: DateOrder | null = null;
  return {
    judge: timeJudge(context),
    order: () => {
      order ??= dateOrderOf(cells.values, context, timeCells?.values);
      return order;
    },
    keptOrder: context.dateOrder ?? null,
    timeForDatesMs: timeForDatesMs(context.timeForDates),
  };
}

function timeForDatesMs(timeForDates: string | null): number | null {
  const clock = timeForDates === null ? null : scanClock(timeForDates);
  return clock === null || clock.flawed ? null : clock.seconds * SECOND_MS;
}

function oneColumnReader(
  cells: SheetColumn,
  context: ReadContext,
  rules: WrittenRules,
): CellReader {
  const { values, shown } = cells;
  let exchanged: boolean | null = null;
  return (rowIndex) => {
    const cell: Cell = values[rowIndex] ?? '';
    switch (typeof cell) {
      case 'object':
        exchanged ??= datesExchanged(values, context);
        return (
          (exchanged ? exchangedFinding(cell, context) : null) ??
          readDateCell(cell, shown?.[rowIndex] ?? '', context, rules)
        );
      case 'string':
        return readText(cell, rules);
      case 'number':
        return readNumber(cell, rules);
      default:
        return unreadable();
    }
  };
}

/**
 * A midnight is a time only where the cell shows it. Another time of day that the cell has but does not
 * show was not seen by the person who sends it: it is suggested, and sent where dates alone are allowed.
 */
function readDateCell(
  cell: Date,
  shown: string,
  context: ReadContext,
  rules: WrittenRules,
): string | Finding {
  const wallMs = cellWallMs(cell, shown, context.sheetZone);
  // NaN, a date that is none, is not above it either.
  if (!(wallMs >= FIRST_WALL_MS)) {
    return unreadable();
  }
  const isMidnight = wallMs % DAY_MS === 0;
  if (showsTime(shown) || (shown === '' && !isMidnight)) {
    return sentWall(wallMs, rules.judge);
  }
  return isMidnight ? readDateOnly(wallMs, rules) : readHiddenTime(wallMs, rules);
}

function readText(cell: string, rules: WrittenRules): string | Finding {
  const usualMs = usualWallMs(cell);
  if (usualMs >= FIRST_WALL_MS) {
    return sentWall(usualMs, rules.judge);
  }
  const instantMs = usualInstantMs(cell);
  if (instantMs >= FIRST_WALL_MS) {
    return sentInstant(instantMs, rules.judge);
  }
  const text = cleanText(cell);
  if (isEmptyText(text)) {
    return '';
  }
  const value = bareNumber(text);
  const read = Number.isNaN(value) ? null : readTimeNumber(value, rules.judge, midnightMs(rules));
  return read ?? readWrittenTime(text, rules);
}

function readNumber(value: number, rules: WrittenRules): string | Finding {
  return (
    readTimeNumber(value, rules.judge, midnightMs(rules)) ?? readWrittenTime(String(value), rules)
  );
}

function midnightMs(rules: WrittenRules): number {
  return rules.timeForDatesMs ?? 0;
}
