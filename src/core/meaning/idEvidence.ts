/** What ids tell of themselves: whose they are, whether they lost digits, and when a visitor was first seen. */

import { questionProblem } from '../call/answers';
import type { CheckInput } from '../call/checked';
import { type Problem, tabProblem } from '../call/problem';
import { type FoundList, HELD, listBeside, NEW, noteFinding, type TabRows } from '../call/tabRows';
import type { ReadColumn } from '../read/readColumn';
import { wallText } from '../time/wallTime';

/** Ids of Metrica: the Unix second in which the visitor was first seen, and seven digits or more. */
const LEAST_DIGITS = 17;
const SECOND_DIGITS = 10;

/** Metrica gave no ids before 2009. */
const FIRST_SECOND = Date.UTC(2009, 0, 1) / 1000;
const DAY_SECONDS = 86_400;

/** The Unix second in which a visitor's id was made; 0 where the id cannot be one of Metrica's. */
export function birthSecond(id: string, nowMs: number): number {
  if (id.length < LEAST_DIGITS) return 0;
  let second = 0;
  for (let index = 0; index < SECOND_DIGITS; index += 1) {
    const digit = id.charCodeAt(index) - 0x30;
    if (!(digit >= 0 && digit <= 9)) return 0;
    second = second * 10 + digit;
  }
  return second >= FIRST_SECOND && second <= nowMs / 1000 + DAY_SECONDS ? second : 0;
}

/** Problems of the column of ids as a whole, about new rows. Answered questions are not asked. */
export function idProblems(input: CheckInput, id: ReadColumn | null, rows: TabRows): Problem[] {
  if (id === null || id.name === 'UserId') return [];
  const [found] = id.found;
  const place = found?.sheetColumn ?? 0;
  const details = { header: input.headers[place - 1] ?? id.name, field: id.name };
  const lost = lostDigits(id, rows);
  if (lost !== null) return [tabProblem('IDS_LOST_DIGITS', lost, details)];
  if (id.name !== 'ClientId' || input.context.answers?.ids === 'metrica') return [];
  const strange = strangeIds(id, rows, input);
  return strange === null
    ? []
    : [
        questionProblem(
          'IDS_NOT_METRICA',
          'ids',
          strange.seen,
          { ...details, rows: strange.rows },
          ['metrica'],
        ),
      ];
}

/** A few of the ids with their sheet rows, where most are none of Metrica's. */
function strangeIds(
  { values, unread }: ReadColumn,
  rows: TabRows,
  { context: { nowMs }, headerRow }: CheckInput,
): { readonly seen: string; readonly rows: string } | null {
  const seen: string[] = [];
  const rowNumbers: number[] = [];
  let balance = 0;
  for (let rowIndex = 0; rowIndex < rows.count; rowIndex += 1) {
    const id = values[rowIndex] as string;
    if (id === '' || rows.state[rowIndex] !== NEW || unread?.[rowIndex] === 1) continue;
    if (birthSecond(id, nowMs) > 0) {
      balance -= 1;
      continue;
    }
    balance += 1;
    if (seen.length === 3 || seen.includes(id)) continue;
    seen.push(id);
    rowNumbers.push(headerRow + 1 + rowIndex);
  }
  return balance > 0 ? { seen: seen.join(', '), rows: rowNumbers.join(', ') } : null;
}

/** Digits from which on programs that take an id for a number lose some. */
const LONG = 16;
const MANY = 5;
/** A power of two, told by as many last digits as it has factors. */
const STEP = 128;
const STEP_DIGITS = 7;

/** A few of the ids, where the column proves that all were numbers once. */
function lostDigits({ values }: ReadColumn, rows: TabRows): string | null {
  const ids = new Set<string>();
  let zeros = true;
  let fourZeros = true;
  let steps = true;
  for (let rowIndex = 0; rowIndex < rows.count; rowIndex += 1) {
    const id = values[rowIndex] as string;
    if (id.length < LONG || rows.state[rowIndex] !== NEW) continue;
    zeros = zeros && id.endsWith('0');
    fourZeros = fourZeros && id.endsWith('0000');
    steps = steps && Number(id.slice(-STEP_DIGITS)) % STEP === 0;
    if (!zeros && !steps) return null;
    ids.add(id);
  }
  const isLost = ids.size >= MANY ? zeros || steps : ids.size >= 2 && fourZeros;
  return isLost ? [...ids].slice(0, 3).join(', ') : null;
}

/** Calls before their visitor was first seen: each is noted; many of them are a question. */
export function callsBeforeIds(
  input: CheckInput,
  id: ReadColumn | null,
  time: ReadColumn | null,
  seconds: Float64Array,
  rows: TabRows,
): { readonly list: FoundList | null; readonly problems: readonly Problem[] } {
  const [found] = time?.found ?? [];
  if (id?.name !== 'ClientId' || found === undefined) return { list: null, problems: [] };
  const { nowMs, dataZone, answers } = input.context;
  const list = listBeside(found);
  let ready = 0;
  let early = 0;
  let latest = 0;
  for (let rowIndex = 0; rowIndex < rows.count; rowIndex += 1) {
    const second = seconds[rowIndex] as number;
    if (second === 0 || rows.state[rowIndex] !== NEW) continue;
    const isReady = (rows.worst[rowIndex] as number) < HELD;
    if (isReady) ready += 1;
    const born = birthSecond(id.values[rowIndex] as string, nowMs);
    if (born <= second) continue;
    if (isReady) early += 1;
    latest = Math.max(latest, born - second);
    const bornMs = born * 1000;
    const words = wallText(bornMs + dataZone.offsetMs(bornMs));
    noteFinding(list, rows, rowIndex, {
      code: 'CALL_BEFORE_ID',
      sent: '',
      details: { born: words },
    });
  }
  if (early < MANY_EARLY || early <= ready * EARLY_SHARE || answers?.times === 'right') {
    return { list, problems: [] };
  }
  const hours = String(Math.ceil(latest / 3600));
  const details = { n: String(early), hours, field: 'DateTime' };
  return { list, problems: [questionProblem('TIMES_BEFORE_IDS', 'times', hours, details)] };
}

const MANY_EARLY = 3;
const EARLY_SHARE = 0.2;
