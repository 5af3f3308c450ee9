/** What an action of `--do` came to, in words for a person. */

import type { FixedCells } from '../../../src/app/check/fixCells';
import type { ProblemsSheet } from '../../../src/app/check/problemsSheet';
import type { LineAnswer } from '../../../src/app/page/serveCells';
import type { CaseFile } from '../../../src/app/results/caseFile';
import type { Refreshed } from '../../../src/app/settle/refresh';
import type { Language } from '../../../src/texts/say';
import { resultLines, type ShownAnswer } from './resultLines';
import type { RunResult } from './runResult';
import { wordsOf } from './words';

const WORDS = {
  cleared: {
    en: 'Marks are off; cells that had one: {n}. Your own colours and notes are back.',
    ru: 'Пометки убраны, ячеек с ними было: {n}. Ваши цвета и примечания на месте.',
  },
  problems: {
    en: 'All problems are on the sheet “Metrica Calls problems”: {n}.',
    ru: 'Все проблемы — на листе «Metrica Calls problems»: {n}.',
  },
  written: { en: 'Cells written: {n}', ru: 'Записано ячеек: {n}' },
  formulas: {
    en: 'Filled by formulas, so left as they are: {cells}',
    ru: 'Заполняются формулой и не изменены: {cells}',
  },
  changed: {
    en: 'Show something else by now, so left as they are: {cells}',
    ru: 'Уже показывают другое и не изменены: {cells}',
  },
  protectedCells: {
    en: 'Protected, so left as they are: {cells}',
    ru: 'Защищены и не изменены: {cells}',
  },
  spills: {
    en: 'Formulas that would have broken, put right again: {cells}',
    ru: 'Формулы, которые сломались бы, возвращены: {cells}',
  },
  left: { en: 'Left for another time: {n}', ru: 'Осталось на следующий раз: {n}' },
  refreshed: {
    en: 'Uploads asked about: {followed}, changed: {changed}',
    ru: 'Спрошено о загрузках: {followed}, изменилось: {changed}',
  },
  ready: { en: 'Row {row} will be sent:', ru: 'Строка {row} уйдёт так:' },
  held: { en: 'Row {row} waits.', ru: 'Строка {row} ждёт.' },
  sentBefore: {
    en: 'Row {row} was delivered in upload {upload}, batch {batch}:',
    ru: 'Строка {row} доставлена в загрузке {upload}, пакет {batch}:',
  },
  inDoubt: {
    en: 'Row {row} is in doubt in batch {batch}:',
    ru: 'Строка {row} под вопросом в пакете {batch}:',
  },
  leftOut: { en: 'Row {row} is left out by a filter.', ru: 'Строка {row} не взята фильтром.' },
  skipped: { en: 'There is no call in row {row}.', ru: 'В строке {row} нет звонка.' },
  time: { en: 'Time: {local} ({zone}), {utc} UTC', ru: 'Время: {local} ({zone}), {utc} UTC' },
} as const;

/** One line or a few. */
export function actionLines(
  language: Language,
  { name, value }: NonNullable<RunResult['action']>,
): readonly string[] {
  const word = wordsOf(WORDS, language);
  switch (name) {
    case 'clear':
      return [word('cleared', { n: value as number })];
    case 'problems-sheet':
      return [word('problems', { n: (value as ProblemsSheet).problems })];
    case 'fix':
    case 'undo':
      return fixLines(language, value as FixedCells);
    case 'line':
      return rowLines(language, value as LineAnswer);
    case 'case-file':
      return [(value as CaseFile).text];
    case 'results':
    case 'campaigns':
    case 'results-sheet':
      return resultLines(language, value as ShownAnswer);
    default: {
      const { followed, changed } = value as Refreshed;
      return [word('refreshed', { followed, changed })];
    }
  }
}

function fixLines(language: Language, fixed: FixedCells): readonly string[] {
  const word = wordsOf(WORDS, language);
  const kept = (['formulas', 'changed', 'protectedCells', 'spills'] as const)
    .filter((kind) => fixed[kind].length > 0)
    .map((kind) => word(kind, { cells: fixed[kind].join(', ') }));
  const left = fixed.left > 0 ? [word('left', { n: fixed.left })] : [];
  return [word('written', { n: fixed.written }), ...kept, ...left];
}

function rowLines(language: Language, answer: LineAnswer): readonly string[] {
  const word = wordsOf(WORDS, language);
  const { row, state, header, line, time, batch, uploadId, problems } = answer;
  const lines = [word(state, { row, upload: uploadId, batch: batch ?? '' })];
  if (line !== null) lines.push(`  ${header}`, `  ${line}`);
  if (time !== null) lines.push(`  ${word('time', { ...time })}`);
  return [...lines, ...problems.map(({ cell, message }) => `  ${cell ?? ''} ${message}`)];
}
