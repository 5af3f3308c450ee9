/** What every line of the log begins with, and the sentence of an error. */

import { wallText } from '../../core/time/wallTime';
import { zoneOf } from '../../core/time/zone';
import type { LogAction, LogLine, LogResult, Ports, SpreadsheetInfo } from '../../ports';
import type { AppError } from '../base/result';

/** `yyyy-mm-dd hh:mm:ss` in the spreadsheet's zone. */
function logTime(ports: Ports, spreadsheet: SpreadsheetInfo): string {
  const zone = zoneOf(spreadsheet.timeZone);
  const nowMs = ports.clock.nowMs();
  return wallText(nowMs + (zone?.offsetMs(nowMs) ?? 0));
}

/** A line with nothing but its time, sheet, action and result. */
export function emptyLine(
  ports: Ports,
  spreadsheet: SpreadsheetInfo,
  sheet: string,
  action: LogAction,
  result: LogResult,
  by: string,
): LogLine {
  return {
    time: logTime(ports, spreadsheet),
    sheet,
    action,
    result,
    rows: null,
    accepted: null,
    linked: null,
    status: '',
    uploadId: '',
    batch: '',
    counter: '',
    by,
    message: '',
  };
}

/** The sentence of an error, with the server's own words in quotes behind it. */
export function errorText(ports: Ports, error: AppError): string {
  const sentence = ports.words.say(error.message);
  return withWords(ports, sentence, error.server);
}

/** A sentence with the server's words in quotes behind it, where it does not hold them. */
export function withWords(ports: Ports, sentence: string, server = ''): string {
  const words = wordsBeside(sentence, server);
  if (words === '') return sentence;
  return ports.words.language === 'ru' ? `${sentence} «${words}»` : `${sentence} “${words}”`;
}

/** The server's words as they are shown beside a sentence; '' where it holds them already. */
export function wordsBeside(sentence: string, server = ''): string {
  return sentence.includes(server) ? '' : server;
}

/** Puts one line on top of the log. */
export function addLine(ports: Ports, line: LogLine): void {
  ports.log.add([line]);
}
