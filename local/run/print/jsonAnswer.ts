/** What `--json` prints: the one object of a run, with the names that other programs rely on. */

import type { ProblemView } from '../../../src/app/check/checkView';
import type { Workbook } from '../../workbook/model';
import { isResults } from '../options/actions';
import type { RunOptions } from '../options/options';
import { hoursJson } from '../runHours';
import { errorOf } from './errorWords';
import { resultsJson, type ShownAnswer } from './resultLines';
import type { RunResult, SentBatch } from './runResult';

/** The object of a run that came to a result. */
export function jsonOf(
  workbook: Workbook,
  sheet: string,
  { out, language }: Pick<RunOptions, 'out' | 'language'>,
  result: RunResult,
): unknown {
  const { check, upload, hours, serviceCalls, action } = result;
  const error = result.error ?? upload?.error ?? null;
  const name = error?.code === 'QUESTION_OPEN' ? 'error' : 'stopped';
  const stopped = error === null ? {} : { [name]: errorOf(error) };
  if (action !== null && isResults(action.name)) {
    return { sheet, ...resultsJson(action.value as ShownAnswer), out };
  }
  if (check === null) return { sheet, action, ...stopped, out };
  // After settling the upload knows more than the check before it did.
  const { rows, ready, held, sentBefore, inDoubt, leftOut, skippedRows, counts, callsBySeverity } =
    upload?.checked ?? check;
  return {
    sheet: check.sheet,
    headerRow: check.headerRow,
    mapping: check.mapping,
    rows,
    ready,
    held,
    sentBefore,
    inDoubt,
    leftOut,
    ...(skippedRows.length === 0 ? {} : { skippedRows }),
    counts,
    callsBySeverity,
    problems: (upload?.problems ?? check.problems).map(problemOf),
    uploads: (hours?.uploads ?? upload?.uploads ?? []).map(batchOf),
    settled: (hours?.settled ?? upload?.settled ?? []).map(({ batch, state }) => ({
      batch,
      state,
    })),
    ...stopped,
    ...(hours === null ? {} : { schedule: hoursJson(hours, workbook, language) }),
    serviceCalls,
    out,
  };
}

/** Choices stand only where a value can be read two ways. */
function problemOf({ choices, message, ...problem }: ProblemView) {
  return { ...problem, ...(choices.length === 0 ? {} : { choices }), message };
}

function batchOf({ batch, rows, state, uploadId, source, accepted, status, error }: SentBatch) {
  return {
    batch,
    rows,
    state,
    uploadId: idOf(uploadId),
    source,
    accepted,
    status: status === '' ? null : status,
    error: error === null ? null : errorOf(error),
  };
}

/** A number as Metrica sends it; a longer one than a number holds stays the text it is. */
function idOf(text: string): number | string | null {
  if (text === '') return null;
  const id = Number(text);
  return Number.isSafeInteger(id) ? id : text;
}
