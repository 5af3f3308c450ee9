/** The work of one run: settings, a person's word, check, upload or another action; then the workbook is saved and the result printed. */

import type { CheckAnswer } from '../../src/app/serveCheck';
import type { BatchView, UploadAnswer } from '../../src/app/serveUpload';
import type { SheetView, Workbook } from '../workbook/model';
import { diaryLines } from './diary';
import { exitCodeOf } from './exitCode';
import { ledgerBatches, type ShownBatch } from './ledgerBatches';
import type { Action, Decision, RunOptions } from './options';
import {
  actionLines,
  checkLines,
  errorLines,
  type Printer,
  uploadLines,
  workbookLine,
} from './report';
import { hoursJson, runHours, type ScheduleHours } from './runHours';
import type { Answer, AnswerError, Session } from './session';
import type { StandInClock } from './standInClock';

export interface WorkOptions extends RunOptions {
  readonly file: string;
  /** The clock of this run's own stand-in. */
  readonly standIn: StandInClock;
}

/** Service calls of one server function. */
interface ServiceCalls {
  readonly reads: number;
  readonly writes: number;
}

/** What a run came to, as `--json` prints it. */
interface RunResult {
  check: CheckAnswer | null;
  upload: UploadAnswer | null;
  action: unknown;
  hours: ScheduleHours | null;
  serviceCalls: { check: ServiceCalls; upload: ServiceCalls };
  error: AnswerError | null;
}

const NO_CALLS: ServiceCalls = { reads: 0, writes: 0 };

/** Does everything and answers the exit code. */
export async function doWork(session: Session, options: WorkOptions): Promise<number> {
  const printer: Printer = {
    language: options.language,
    colour: process.stdout.isTTY === true && !options.json,
  };
  const sheet = session.findSheet(options.sheet);
  if (sheet === null) return failed(options, noSheet(session, options));
  const result: RunResult = {
    check: null,
    upload: null,
    action: null,
    hours: null,
    serviceCalls: { check: NO_CALLS, upload: NO_CALLS },
    error: null,
  };
  const before = ledgerBatches(session.workbook);
  result.error = work(session, options, sheet, result);
  if (options.schedule !== null && result.error === null) {
    const hours = runHours(session, options, sheet.sheetId, before);
    if (!('code' in hours)) result.hours = hours;
    // Where the upload by hand stopped, its own reason is the one to tell.
    else if (result.upload === null || result.upload.error === null) result.error = hours;
  }
  const lost = await session.save();
  for (const part of lost) console.error(`Not carried over to ${options.out}: ${part}.`);
  const code = exitCodeOf(afterHours(result), options.checkOnly);
  if (code === 2) {
    return failed(options, result.error ?? result.upload?.error ?? UNKNOWN_ERROR);
  }
  if (options.json)
    console.log(JSON.stringify(jsonOf(sheet, options, result, session.workbook), null, 2));
  else for (const line of linesOf(printer, options, result, session.workbook)) console.log(line);
  return code;
}

const UNKNOWN_ERROR: AnswerError = { code: 'UNEXPECTED', message: 'Nothing was done.', server: '' };

/** The upload as it stands after the hours: what was in doubt may have been settled. */
function afterHours(result: RunResult): RunResult & { readonly hoursFailed: boolean } {
  const { hours, upload } = result;
  const hoursFailed = hours !== null && !hours.isClean;
  if (hours === null || upload === null) return { ...result, hoursFailed };
  return { ...result, hoursFailed, upload: { ...upload, uploads: hours.uploads.map(asView) } };
}

function asView(batch: ShownBatch): BatchView {
  return { ...batch, error: batch.error === null ? null : { ...batch.error, said: NOT_SAID } };
}

const NOT_SAID = { key: '', en: '', ru: '', params: {} } as const;

/** Stops at the first step that fails. */
function work(
  session: Session,
  options: WorkOptions,
  sheet: SheetView,
  result: RunResult,
): AnswerError | null {
  const { sheetId } = sheet;
  const steps: (() => Answer | null)[] = [
    () => (options.token === null ? null : session.ask('pasteToken', { token: options.token })),
    () => session.ask('saveSettings', { sheetId, ...settingsOf(options) }),
    () =>
      options.counterId === null
        ? null
        : session.ask('chooseCounter', { sheetId, counterId: options.counterId }),
    () => (options.decision === null ? null : decide(session, sheetId, options.decision)),
  ];
  for (const step of steps) {
    const answer = step();
    if (answer !== null && !answer.ok) return answer.error;
  }
  const { action } = options;
  if (action !== null && !sends(action)) return act(session, sheetId, action, result);
  const checked = counted(session, () => session.ask('checkSheet', { sheetId, allProblems: true }));
  result.serviceCalls.check = checked.calls;
  if (!checked.answer.ok) return checked.answer.error;
  result.check = checked.answer.value as CheckAnswer;
  if (options.checkOnly) return null;
  const upload = counted(session, () =>
    session.ask('uploadCalls', {
      sheetId,
      allProblems: true,
      confirmed: options.yes ? ['over-ten-percent', 'reading', 'elsewhere', 'counter'] : [],
      sendChanged: action?.name === 'send-changed',
      tryRefused: action?.name === 'try-refused',
      findRefused: action?.name === 'find-refused',
    }),
  );
  result.serviceCalls.upload = upload.calls;
  if (!upload.answer.ok) return upload.answer.error;
  result.upload = upload.answer.value as UploadAnswer;
  return null;
}

/** Actions that are an upload of another kind. */
function sends(action: Action): boolean {
  return ['find-refused', 'try-refused', 'send-changed'].includes(action.name);
}

function act(
  session: Session,
  sheetId: number,
  action: Action,
  result: RunResult,
): AnswerError | null {
  const answer = ((): Answer => {
    switch (action.name) {
      case 'clear':
        return session.ask('clearSheet', { sheetId });
      case 'problems-sheet':
        return session.ask('makeProblemsSheet', { sheetId });
      case 'fix':
        return session.ask('fixCells', { sheetId, code: action.argument });
      case 'undo':
        return session.ask('undoFix', { sheetId });
      case 'line':
        return session.ask('showLine', { sheetId, row: Number(action.argument) });
      default:
        return session.ask('refreshStatuses', { sheetId });
    }
  })();
  if (!answer.ok) return answer.error;
  result.action = { name: action.name, value: answer.value };
  return null;
}

function decide(session: Session, sheetId: number, decision: Decision): Answer {
  switch (decision.name) {
    case 'arrived':
    case 'again':
      return session.ask('decideBatch', { sheetId, batch: decision.batch, word: [decision.name] });
    default:
      return session.ask('decideLedger', {
        sheetId,
        decision: [decision.name.replace(/-/g, ' ')],
      });
  }
}

function settingsOf(options: WorkOptions) {
  const named = options.settings.some(([name]) => name.toLowerCase() === 'country');
  const set: (readonly [string, string])[] = named ? [] : [['country', options.country ?? 'RU']];
  if (options.idType !== null) set.push(['idType', options.idType]);
  if (options.comment !== null) set.push(['comment', options.comment]);
  if (options.goal !== null) set.push(['goal', options.goal]);
  return { set: [...set, ...options.settings], map: options.map, constants: options.constants };
}

function counted(
  session: Session,
  work: () => Answer,
): { readonly answer: Answer; readonly calls: ServiceCalls } {
  session.host.resetCounts();
  const answer = work();
  const { reads, writes } = session.host.counts;
  return { answer, calls: { reads, writes } };
}

function noSheet(session: Session, options: WorkOptions): AnswerError {
  const names = session.workbook.sheets.map((sheet) => `“${sheet.properties.name}”`).join(', ');
  const message =
    options.sheet === null
      ? `${options.file} has no sheet with calls.`
      : `There is no sheet “${options.sheet}” in ${options.file}. Its sheets are ${names}.`;
  return { code: 'SHEET_MISSING', message, server: '' };
}

function failed(options: RunOptions, error: AnswerError): number {
  const { code, message, server } = error;
  console.error(errorLines({ message, server }).join(' '));
  if (options.json) console.log(JSON.stringify({ error: { code, message } }, null, 2));
  return 2;
}

function jsonOf(sheet: SheetView, options: WorkOptions, result: RunResult, workbook: Workbook) {
  const { check, upload, serviceCalls } = result;
  if (check === null)
    return { sheet: sheet.properties.name, action: result.action, out: options.out };
  // After settling the upload knows more than the check before it did.
  const counts = upload?.checked ?? check;
  return {
    sheet: check.sheet,
    headerRow: check.headerRow,
    mapping: check.mapping,
    rows: counts.rows,
    ready: counts.ready,
    held: counts.held,
    sentBefore: counts.sentBefore,
    inDoubt: counts.inDoubt,
    leftOut: counts.leftOut,
    counts: counts.counts,
    problems: upload?.problems ?? check.problems,
    uploads: result.hours?.uploads ?? upload?.uploads ?? [],
    settled: result.hours?.settled ?? upload?.settled ?? [],
    ...(upload?.error == null ? {} : { stopped: upload.error }),
    ...(result.hours === null
      ? {}
      : { schedule: hoursJson(result.hours, workbook, options.language) }),
    serviceCalls,
    out: options.out,
  };
}

function linesOf(
  printer: Printer,
  options: WorkOptions,
  result: RunResult,
  workbook: Workbook,
): readonly string[] {
  const lines: string[] = [];
  if (result.action !== null) lines.push(...actionLines(result.action));
  if (result.check !== null) lines.push(...checkLines(printer, options.file, result.check));
  if (result.upload !== null) {
    lines.push(...uploadLines(printer, result.upload, options.counterId ?? ''));
  }
  if (result.hours !== null) lines.push(...diaryLines(printer, workbook, result.hours.passed));
  lines.push('', workbookLine(printer, options.out));
  return lines;
}
