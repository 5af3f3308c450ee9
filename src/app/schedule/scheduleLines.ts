/** The line of the log for a scheduled run: what it came to, and when the next one is. */

import type { LogLine, Ports } from '../../ports';
import { addLine, emptyLine, withWords } from '../tell/logLines';
import type { RunPlace } from './dueRun';
import type { RunEnd } from './runEnd';
import { nextRun } from './runTimes';

/** Lines among which one of *nothing new* is looked for: a spreadsheet with more schedules gets a line each time. */
const MOST_TABS = 10;

/** One line a run; *nothing new* in a row is one line whose time moves. What was accepted stands in the lines of its batches, where it can be summed. */
export function logRun(place: RunPlace, end: RunEnd): void {
  const { ports, spreadsheet, sheet, settings } = place;
  const by = ports.session.user();
  const line: LogLine = {
    ...emptyLine(ports, spreadsheet, sheet, 'schedule', end.result, by),
    rows: end.rows,
    counter: settings.counter?.id ?? '',
    message: `${runText(ports, end)} ${nextText(place, end)}`.trim(),
  };
  if (end.result !== 'nothing new' || !moveNothingNew(ports, line)) addLine(ports, line);
}

/** What a run came to, in words. */
export function runText(ports: Ports, end: RunEnd): string {
  const { why, server, sent, held } = end;
  if (why === null) {
    const n = end.inDoubt + end.waiting;
    const doubt =
      n === 0 ? '' : ` ${ports.words.say({ key: 'log.schedule.inDoubt', params: { n } })}`;
    const refused = end.refusedRows.length === 0 ? '' : ` ${refusedText(ports, end)}`;
    return `${capital(ports.words.say({ key: 'run.done', params: { n: sent, m: held } }))}.${doubt}${refused}`;
  }
  const first =
    sent === 0
      ? ''
      : `${capital(ports.words.say({ key: 'run.done', params: { n: sent, m: held } }))}. `;
  return `${first}${withWords(ports, ports.words.say(why), server)}`;
}

/** Rows named in one sentence, at most. */
const MOST_NAMED = 20;

/** Which rows Metrica refused: numbers of the sheet, nothing out of its cells. */
export function refusedText(ports: Ports, { refusedRows, sent }: RunEnd): string {
  const rows = refusedRows.slice(0, MOST_NAMED).join(', ');
  const list = refusedRows.length > MOST_NAMED ? `${rows}, …` : rows;
  const params = { n: refusedRows.length, rows: list, others: sent === 0 ? '' : sent };
  return ports.words.say({ key: 'log.schedule.refusedRows', params });
}

/** A sentence begins with a capital letter. */
function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** When the schedule works again, in words; '' where it is off. */
export function nextText({ ports, spreadsheet, settings }: RunPlace, end: RunEnd): string {
  // When the daily limit ends, its own sentence says.
  if (settings.schedule === null || end.error === 'QUOTA') return '';
  if (end.plan.kind === 'goes on') return ports.words.say({ key: 'log.schedule.goesOn' });
  const next = nextRun(settings.schedule, spreadsheet, ports.clock.nowMs());
  return ports.words.say({ key: 'log.schedule.next', params: { next } });
}

/** Makes what was written lasting; a sheet that takes no writing stops nothing. */
export function keepLog(ports: Ports): void {
  try {
    ports.table.flush();
  } catch {
    // Said by the mail of the run, where it failed for the same reason.
  }
}

/** Takes the line of the same tab out of the *nothing new* lines on top and puts the new one above them. */
function moveNothingNew(ports: Ports, line: LogLine): boolean {
  const top = ports.log.read(MOST_TABS);
  const isNothing = (each: LogLine) => each.result === 'nothing new' && each.action === 'schedule';
  const end = top.findIndex((each) => !isNothing(each));
  const lines = end < 0 ? top : top.slice(0, end);
  const index = lines.findIndex((each) => each.sheet === line.sheet && each.by === line.by);
  if (index < 0) return false;
  ports.log.moveToTop(index, line);
  return true;
}
