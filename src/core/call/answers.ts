/** Questions of meaning that nothing in a sheet proves: their answers are settings of the tab. */

import { type Problem, type ProblemCode, tabProblem } from './problem';

/** By the setting that answers it: the answers that there are. */
export const ANSWERS = {
  /** Day or month first, in dates that can be read both ways. */
  dateOrder: ['dmy', 'mdy'],
  /** Whose ids the column holds, where they do not look so: Metrica's, or those that the site itself gives to Metrica. */
  ids: ['metrica', 'site'],
  /** The times are right, though they lie before the ids. */
  times: ['right'],
  /** Calls that go out or stay inside are in the sheet: take those that come in, or all. */
  direction: ['inbound', 'all'],
  /** What a column of amounts holds. */
  priceIs: ['revenue', 'cost'],
  /** What a plain number in a column of durations counts. */
  durationUnit: ['minutes', 'seconds'],
} as const;

export type QuestionName = keyof typeof ANSWERS;

export type Answers = { readonly [Name in QuestionName]?: (typeof ANSWERS)[Name][number] };

export const QUESTION_NAMES = Object.keys(ANSWERS) as readonly QuestionName[];

/** Answers out of what was kept or sent: names and values that are no good are left out. */
export function answersOf(fields: Readonly<Record<string, unknown>>): Answers {
  return Object.fromEntries(
    QUESTION_NAMES.flatMap((name) => {
      const answer = ANSWERS[name].find((each) => each === fields[name]);
      return answer === undefined ? [] : [[name, answer]];
    }),
  );
}

/** Whether a problem is an open question of the tab, not one about a row. */
export function isOpenQuestion({ severity, row }: Problem): boolean {
  return severity === 'question' && row === null;
}

/** An open question: a problem of the tab that holds its rows. `choices` are the settings that answer it: all of the name, or those given. */
export function questionProblem(
  code: ProblemCode,
  name: QuestionName,
  seen: string,
  details: Readonly<Record<string, string>>,
  answers: readonly string[] = ANSWERS[name],
): Problem {
  const choices = answers.map((answer) => `${name}=${answer}`);
  return { ...tabProblem(code, seen, details), choices };
}
