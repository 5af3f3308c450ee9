/** The work of one run: settings, a person's word, check, upload or another action; then the workbook is saved and the result printed. */

import type { Batch } from '../../src/app/ledger/book';
import type { CheckAnswer } from '../../src/app/page/serveCheck';
import type { SheetView } from '../workbook/model';
import { type Action, type Decision, isResults } from './options/actions';
import type { RunOptions } from './options/options';
import { actionLines } from './print/actionWords';
import { diaryLines } from './print/diary';
import { errorLines, errorOf } from './print/errorWords';
import { exitCodeOf } from './print/exitCode';
import { jsonOf } from './print/jsonAnswer';
import { ledgerBatches, settledSince } from './print/ledgerBatches';
import { answerOptions, checkLines, type Printer, uploadLines, workbookLine } from './print/report';
import { emptyResult, type RunResult, type ServiceCalls } from './print/runResult';
import { runHours } from './runHours';
import type { Answer, AnswerError, Session } from './session';
import type { StandInClock } from './standInClock';
import { uploadOn } from './uploadOn';

export interface WorkOptions extends RunOptions {
  readonly file: string;
  /** The clock of this run's own stand-in. */
  readonly standIn: StandInClock;
}

/** Does everything and answers the exit code. */
export async function doWork(session: Session, options: WorkOptions): Promise<number> {
  const sheet = session.findSheet(options.sheet);
  if (sheet === null) return failed(options, noSheet(session, options));
  const result = emptyResult();
  const before = ledgerBatches(session.workbook);
  result.error = work(session, options, sheet, before, result);
  if (options.schedule !== null && result.error === null) {
    const hours = runHours(session, options, sheet.sheetId, before);
    if (!('code' in hours)) result.hours = hours;
    // Where the upload by hand stopped, its own reason is the one to tell.
    else if (result.upload === null || result.upload.error === null) result.error = hours;
  }
  for (const notice of session.notices) console.error(notice);
  const lost = await session.save();
  for (const part of lost) console.error(`Not carried over to ${options.out}: ${part}.`);
  const code = exitCodeOf(afterHours(result), options.checkOnly);
  const error = result.error ?? result.upload?.error ?? null;
  if (!options.json) for (const line of linesOf(session, options, result)) console.log(line);
  // A question is answered from the check's whole object; anything else leaves nothing to show.
  const isQuestion = error?.code === 'QUESTION_OPEN';
  if (code === 2 && !isQuestion) return failed(options, error ?? UNKNOWN_ERROR);
  if (code === 2 && error !== null) console.error(withOptions(error.message, result));
  if (options.json) {
    console.log(
      JSON.stringify(jsonOf(session.workbook, sheet.properties.name, options, result), null, 2),
    );
  }
  return code;
}

/** An open question with the options that answer it, on one line. */
function withOptions(message: string, { check }: RunResult): string {
  const [options = []] = (check?.problems ?? [])
    .map(answerOptions)
    .filter((each) => each.length > 0);
  return options.length === 0 ? message : `${message} (${options.join(' | ')})`;
}

const UNKNOWN_ERROR: AnswerError = { code: 'UNEXPECTED', message: 'Nothing was done.', server: '' };

/** The upload as it stands after the hours: what was in doubt may have been settled. */
function afterHours(result: RunResult): RunResult {
  const { hours, upload } = result;
  if (hours === null || upload === null) return result;
  return { ...result, upload: { ...upload, uploads: hours.uploads } };
}

/** Stops at the first step that fails. */
function work(
  session: Session,
  options: WorkOptions,
  sheet: SheetView,
  before: readonly Batch[],
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
  const decided = settledSince(session.workbook, before);
  const { action } = options;
  if (action !== null && !sends(action)) return act(session, sheetId, action, result);
  const checked = counted(session, () => session.ask('checkSheet', { sheetId, allProblems: true }));
  result.serviceCalls.check = checked.calls;
  if (!checked.answer.ok) return checked.answer.error;
  result.check = checked.answer.value as CheckAnswer;
  if (options.checkOnly) return null;
  const upload = counted(session, () =>
    uploadOn(session, {
      sheetId,
      allProblems: true,
      confirmed: options.yes ? ['over-ten-percent', 'reading', 'elsewhere', 'counter'] : [],
      sendChanged: action?.name === 'send-changed',
      sendMoved: action?.name === 'send-moved',
      tryRefused: action?.name === 'try-refused',
      findRefused: action?.name === 'find-refused',
    }),
  );
  result.serviceCalls.upload = upload.calls;
  if (!('uploads' in upload.answer)) return upload.answer;
  // What a person's word settled stands before what Metrica's list did.
  const settled = [...decided, ...upload.answer.settled];
  result.upload = { ...upload.answer, settled };
  return null;
}

/** Actions that are an upload of another kind. */
function sends(action: Action): boolean {
  return ['find-refused', 'try-refused', 'send-changed', 'send-moved'].includes(action.name);
}

function act(
  session: Session,
  sheetId: number,
  action: Action,
  result: RunResult,
): AnswerError | null {
  const { name, argument } = action;
  const answer = ((): Answer => {
    switch (name) {
      case 'clear':
        return session.ask('clearSheet', { sheetId });
      case 'problems-sheet':
        return session.ask('makeProblemsSheet', { sheetId });
      case 'fix':
        return session.ask('fixCells', { sheetId, code: argument });
      case 'undo':
        return session.ask('undoFix', { sheetId });
      case 'line':
        return session.ask('showLine', { sheetId, row: Number(argument) });
      case 'case-file':
        return session.ask('readResults', { sheetId, ask: 'caseFile', batch: argument });
      default: {
        if (!isResults(name)) return session.ask('refreshStatuses', { sheetId });
        const ask = name === 'results-sheet' ? 'sheet' : name;
        const days = argument === '' ? {} : { days: Number(argument) };
        return session.ask('readResults', { sheetId, ask, ...days });
      }
    }
  })();
  if (!answer.ok) return answer.error;
  result.action = { name, value: answer.value };
  return null;
}

function decide(session: Session, sheetId: number, decision: Decision): Answer {
  switch (decision.name) {
    case 'arrived':
    case 'again':
      return session.ask('decideBatch', { sheetId, batch: decision.batch, word: decision.name });
    default:
      return session.ask('decideLedger', {
        sheetId,
        decision: decision.name.replace(/-/g, ' '),
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

function counted<T>(
  session: Session,
  work: () => T,
): { readonly answer: T; readonly calls: ServiceCalls } {
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
  const { code, message } = errorOf(error);
  console.error(message);
  if (options.json) console.log(JSON.stringify({ error: { code, message } }, null, 2));
  return 2;
}

function linesOf(session: Session, options: WorkOptions, result: RunResult): readonly string[] {
  const printer: Printer = {
    language: options.language,
    colour: process.stdout.isTTY === true,
  };
  const { action, check, upload, hours, error } = result;
  const lines: string[] = [];
  if (action !== null) lines.push(...actionLines(printer.language, action));
  if (check !== null) lines.push(...checkLines(printer, options.file, check));
  if (upload !== null) lines.push(...uploadLines(printer, upload, options.counterId ?? ''));
  if (hours !== null) lines.push(...diaryLines(printer, session.workbook, hours.passed));
  if (error !== null) lines.push(...errorLines(error));
  lines.push('', workbookLine(printer, options.out));
  return lines;
}
