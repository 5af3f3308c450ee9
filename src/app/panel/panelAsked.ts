/** A question of meaning as the panel asks it: its answers, and rows of the sheet as each of them would read them. */

import { isOpenQuestion, QUESTION_NAMES, type QuestionName } from '../../core/call/answers';
import type { Problem } from '../../core/call/problem';

export interface AskedView {
  /** The setting that an answer becomes. */
  readonly setting: QuestionName;
  readonly answers: readonly string[];
  /** Cells that raise the question; none where its words hold them already or the column's own samples say more. */
  readonly rows: readonly AskedRow[];
}

export interface AskedRow {
  /** 1-based sheet row; null where it is not of one. */
  readonly row: number | null;
  readonly seen: string;
  /** By answer, what the cell would mean; none where it is the same text. */
  readonly meanings: Readonly<Record<string, string>>;
}

/** The question of a problem; null for a problem that asks nothing. */
export function askedView(problem: Problem): AskedView | null {
  const { choices = [] } = problem;
  const [named] = (choices[0] ?? '').split('=');
  const setting = QUESTION_NAMES.find((each) => each === named);
  if (!isOpenQuestion(problem) || setting === undefined) return null;
  const answers = choices.map((choice) => choice.slice(setting.length + 1));
  return { setting, answers, rows: rowsOf(problem, answers) };
}

function rowsOf({ code, seen, details = {} }: Problem, answers: readonly string[]): AskedRow[] {
  const rowNumbers = details.rows === undefined ? [] : details.rows.split(', ').map(Number);
  const rowAt = (index: number) => rowNumbers[index] ?? null;
  const read = answers.map((answer) => (details[answer] ?? '').split('; '));
  const [first = []] = read;
  if (first[0] !== '' && first[0] !== undefined) {
    return first.map((shown, index) => ({
      row: rowAt(index),
      seen: halves(shown)[0],
      meanings: Object.fromEntries(
        answers.map((answer, place) => [answer, halves(read[place]?.[index] ?? '')[1]]),
      ),
    }));
  }
  if (code === 'DIRECTION_MIXED' || code === 'IDS_NOT_METRICA') {
    return seen.split(', ').map((each, index) => ({ row: rowAt(index), seen: each, meanings: {} }));
  }
  return code === 'DURATION_FRACTION' ? [{ row: rowAt(0), seen, meanings: {} }] : [];
}

/** `03/02/2026 = 2026-02-03` */
function halves(shown: string): readonly [string, string] {
  const at = shown.lastIndexOf(' = ');
  return at < 0 ? [shown, ''] : [shown.slice(0, at), shown.slice(at + 3)];
}
