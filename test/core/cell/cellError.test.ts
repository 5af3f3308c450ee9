/** Formula errors and cells that are still loading are told from values. */

import { describe, expect, test } from '@jest/globals';
import { isCellError, isLoading } from '../../../src/core/cell/text';

describe('formula errors', () => {
  test.each([
    '#N/A',
    '#REF!',
    '#VALUE!',
    '#DIV/0!',
    '#NAME?',
    '#NUM!',
    '#NULL!',
    '#ERROR!',
    '#SPILL!',
    '#CALC!',
    '#Н/Д',
    '#ССЫЛКА!',
    '#ЗНАЧ!',
    '#ДЕЛ/0!',
    '#ИМЯ?',
    '#ЧИСЛО!',
    '#ПУСТО!',
    '#ОШИБКА!',
    ' #N/A ',
    '#n/a',
    '\u00a0#REF!',
    '#N/A\n',
    `#N/A${' '.repeat(16)}`,
  ])('%j is an error of a formula', (text) => {
    expect(isCellError(text)).toBe(true);
  });

  test.each([
    `#N/A${' '.repeat(17)}`,
    '',
    ' ',
    '#',
    '#1',
    ' 12',
    'x#N/A',
    '#акция',
    'N/A',
    '#N/A in the middle of a text',
    'see #REF!',
    '12',
  ])('%j is not', (text) => {
    expect(isCellError(text)).toBe(false);
  });
});

describe('cells still loading', () => {
  test.each([
    `Loading…${' '.repeat(12)}`,
    'Загрузка ...',
    'Loading...',
    'Loading…',
    'loading...',
    'Загрузка...',
    'Загрузка…',
    ' Загрузка… ',
  ])('%j is still loading', (text) => {
    expect(isLoading(text)).toBe(true);
  });

  test.each([
    `Loading…${' '.repeat(13)}`,
    'Идёт загрузка…',
    'Загрузка… 50%',
    'Loadings…',
    'Loading',
    'Загрузка',
    'Loading dock…',
    'Загрузка файлов',
    '',
  ])('%j is a value', (text) => {
    expect(isLoading(text)).toBe(false);
  });
});
