/** What `npm start` prints for a person: counts, what is wrong at which cell, what was sent, where the workbook is. */

import type { ProblemView } from '../../../src/app/check/checkView';
import type { CheckAnswer } from '../../../src/app/page/serveCheck';

import { fill } from '../../../src/texts/fill';
import { formatNumber, type Language, say, type TextKey } from '../../../src/texts/say';
import { errorLines } from './errorWords';
import type { SentBatch, WholeUpload } from './runResult';
import { wordsOf } from './words';

/** Cells of one code that are named at most. */
const MOST_CELLS = 5;

const WORDS = {
  title: { en: '{file}, sheet “{sheet}”', ru: '{file}, лист «{sheet}»' },
  header: { en: 'header in row {row}', ru: 'заголовок в строке {row}' },
  rows: { en: 'Rows', ru: 'Строк' },
  ready: { en: 'Ready to send', ru: 'Готовы к отправке' },
  held: { en: 'Waiting', ru: 'Ждут' },
  sentBefore: { en: 'Delivered before', ru: 'Уже доставлены' },
  inDoubt: { en: 'In doubt', ru: 'Под вопросом' },
  leftOut: { en: 'Left out by filters', ru: 'Не взяты фильтрами' },
  skipped: {
    en: 'No calls, skipped: the header once more, totals, remarks (rows {rows})',
    ru: 'Не звонки, пропущены: ещё раз заголовок, итоги, примечания (строки {rows})',
  },
  noCalls: {
    en: 'There are no calls below row {row}.',
    ru: 'Ниже строки {row} нет звонков.',
  },
  columns: { en: 'Columns', ru: 'Столбцы' },
  exact: { en: 'its own name', ru: 'своё имя' },
  known: { en: 'a known name', ru: 'известное имя' },
  chosen: { en: 'chosen', ru: 'выбрано' },
  remembered: { en: 'kept for this sheet', ru: 'запомнено для листа' },
  question: {
    en: 'Questions: answer with --set, --decide or --do',
    ru: 'Вопросы: ответьте через --set, --decide или --do',
  },
  error: { en: 'Errors: these calls wait', ru: 'Ошибки: эти звонки ждут' },
  heldGroup: { en: 'Waiting, nothing to correct', ru: 'Ждут, исправлять нечего' },
  warning: { en: 'Will be sent; worth a look', ru: 'Отправятся, но проверьте' },
  fix: {
    en: 'Sent in another form; the cells stay',
    ru: 'Отправится в другом виде, лист не меняется',
  },
  more: { en: 'and {n} more', ru: 'и ещё {n}' },
  sent: { en: 'Sent to counter {counter}', ru: 'Отправлено в счётчик {counter}' },
  nothing: { en: 'Nothing new to send.', ru: 'Новых звонков нет.' },
  upload: { en: 'upload {id}', ru: 'загрузка {id}' },
  accepted: { en: 'accepted {a} of {n}', ru: 'принято {a} из {n}' },
  settled: {
    en: 'Settled: batch {batch}, {rows} calls: {state}',
    ru: 'Выяснено: пакет {batch}, звонков {rows}: {state}',
  },
  remaining: { en: 'Still new: {n}', ru: 'Остались новыми: {n}' },
  workbook: { en: 'Workbook: {out}', ru: 'Файл: {out}' },
} as const;

type Word = keyof typeof WORDS;

export interface Printer {
  readonly language: Language;
  readonly colour: boolean;
}

/** The check as lines of text. */
export function checkLines(printer: Printer, file: string, check: CheckAnswer): readonly string[] {
  const word = wordsOf(WORDS, printer.language);
  const title = [word('title', { file, sheet: check.sheet })];
  if (check.headerRow !== null) title.push(word('header', { row: check.headerRow }));
  return [
    '',
    bold(printer, title.join(', ')),
    '',
    ...countLines(printer, check),
    ...columnLines(printer, check),
    ...noCallsLines(printer, check),
    ...skippedLines(printer, check),
    ...groupLines(printer, check, 'question', 'question', '35'),
    ...groupLines(printer, check, 'error', 'error', '31'),
    ...groupLines(printer, check, 'held', 'heldGroup', '34'),
    ...groupLines(printer, check, 'warning', 'warning', '33'),
    ...fixLines(printer, check),
    '',
  ];
}

/** Which sheet column feeds which column, how it was found, and by what its meaning is proved. */
function columnLines(printer: Printer, { found, mapping }: CheckAnswer): readonly string[] {
  if (found.length === 0) return [];
  const word = wordsOf(WORDS, printer.language);
  const width = Math.max(...found.map(({ column }) => column.length));
  return [
    '',
    word('columns'),
    ...found.flatMap(({ column, header, how, proofs }) => [
      `  ${column.padEnd(width)} ${placeOf(mapping[column])} ${header === '' ? '' : `“${oneLine(header)}” `}(${word(how)})`,
      ...proofs.map((said) => {
        const text = fill(printer.language, said[printer.language], said.params);
        return `  ${' '.repeat(width)} ${text}`;
      }),
    ]),
  ];
}

function placeOf(source: CheckAnswer['mapping'][string] | undefined): string {
  if (source === undefined || typeof source === 'string') return source ?? '';
  if ('constant' in source) return `= ${source.constant}`;
  return 'date' in source ? `${source.date} + ${source.time}` : `${source.column}, 1 ↔ 0`;
}

/** A header with nothing below it is said in words. */
function noCallsLines(printer: Printer, check: CheckAnswer): readonly string[] {
  const { rows, leftOut, headerRow } = check;
  if (rows + leftOut > 0 || headerRow === null) return [];
  return ['', wordsOf(WORDS, printer.language)('noCalls', { row: headerRow })];
}

/** Repeated headers and totals are said once. */
function skippedLines(printer: Printer, { skippedRows }: CheckAnswer): readonly string[] {
  if (skippedRows.length === 0) return [];
  const word = wordsOf(WORDS, printer.language);
  const shown = skippedRows.slice(0, MOST_CELLS).join(', ');
  const rest = skippedRows.length - MOST_CELLS;
  const rows = rest > 0 ? `${shown}, ${word('more', { n: rest })}` : shown;
  return ['', word('skipped', { rows })];
}

/** The options that answer an open question of the tab. */
export function answerOptions(problem: ProblemView): readonly string[] {
  const { severity, row, choices } = problem;
  return severity === 'question' && row === null ? choices.map((each) => `--set ${each}`) : [];
}

/** What went out, batch by batch. */
export function uploadLines(
  printer: Printer,
  upload: WholeUpload,
  counterId: string,
): readonly string[] {
  const word = wordsOf(WORDS, printer.language);
  const lines = upload.settled.map(({ batch, rows, state }) =>
    word('settled', { batch, rows, state }),
  );
  if (upload.uploads.length === 0 && upload.error === null) lines.push(word('nothing'));
  if (upload.uploads.length > 0) lines.push(bold(printer, word('sent', { counter: counterId })));
  for (const batch of upload.uploads) lines.push(`  ${batchLine(printer, batch)}`);
  if (upload.error !== null && !isTold(upload, upload.error))
    lines.push(...errorLines(upload.error));
  if (upload.remaining > 0 && upload.uploads.length > 0) {
    lines.push(word('remaining', { n: upload.remaining }));
  }
  return lines;
}

/** A batch's own error stands in its line. */
function isTold(upload: WholeUpload, { message }: { readonly message: string }): boolean {
  return upload.uploads.some((batch) => batch.error?.message === message);
}

/** Where the workbook is. */
export function workbookLine(printer: Printer, out: string): string {
  return wordsOf(WORDS, printer.language)('workbook', { out });
}

function countLines(printer: Printer, check: CheckAnswer): readonly string[] {
  const word = wordsOf(WORDS, printer.language);
  const names = ['rows', 'ready', 'held', 'sentBefore', 'inDoubt', 'leftOut'] as const;
  const shown = names.filter((name) => name === 'rows' || name === 'ready' || check[name] > 0);
  const width = Math.max(...shown.map((name) => word(name).length));
  return shown.map((name) => {
    const count = formatNumber(printer.language, check[name]).padStart(8);
    return `  ${word(name).padEnd(width)} ${count}`;
  });
}

function groupLines(
  printer: Printer,
  check: CheckAnswer,
  severity: 'question' | 'error' | 'held' | 'warning',
  title: Word,
  colour: string,
): readonly string[] {
  const word = wordsOf(WORDS, printer.language);
  const problems = check.problems.filter((problem) => problem.severity === severity);
  if (problems.length === 0) return [];
  const codes = [...new Set(problems.map((problem) => problem.code))];
  const lines = [
    '',
    paint(printer, colour, withCalls(word(title), check.callsBySeverity[severity])),
  ];
  for (const code of codes) {
    const group = problems.filter((problem) => problem.code === code);
    const heading = say(printer.language, `problem.${code}.heading` as TextKey);
    lines.push(`  ${withCalls(heading, callsIn(group))} · ${code}`);
    for (const problem of group.slice(0, MOST_CELLS)) {
      const place = problem.cell === null ? '' : `${problem.cell.padEnd(6)} `;
      lines.push(`    ${place}${problem.message}`);
      lines.push(...answerOptions(problem).map((option) => `      ${option}`));
    }
    if (group.length > MOST_CELLS)
      lines.push(`    ${word('more', { n: group.length - MOST_CELLS })}`);
  }
  return lines;
}

/** Every number counts calls; what is said of the sheet alone has none. */
function withCalls(text: string, calls: number): string {
  return calls === 0 ? text : `${text} (${calls})`;
}

function callsIn(problems: CheckAnswer['problems']): number {
  return new Set(problems.flatMap(({ row }) => (row === null ? [] : [row]))).size;
}

function fixLines(printer: Printer, check: CheckAnswer): readonly string[] {
  const word = wordsOf(WORDS, printer.language);
  const fixes = check.problems.filter((problem) => problem.severity === 'fix');
  if (fixes.length === 0) return [];
  const lines = ['', paint(printer, '32', withCalls(word('fix'), callsIn(fixes)))];
  const columns = [...new Set(fixes.map((fix) => `${fix.code} ${fix.column}`))];
  for (const key of columns) {
    const group = fixes.filter((fix) => `${fix.code} ${fix.column}` === key);
    const example = group[0];
    if (example === undefined) continue;
    const sent = example.suggestion === null ? '' : ` → ${oneLine(example.suggestion)}`;
    lines.push(
      `  ${withCalls(example.column ?? '', callsIn(group))} · ${example.code}: ${oneLine(example.seen)}${sent}`,
    );
  }
  return lines;
}

function batchLine(printer: Printer, batch: SentBatch): string {
  const word = wordsOf(WORDS, printer.language);
  const parts = [batch.batch, batch.state];
  if (batch.accepted !== null) parts.push(word('accepted', { a: batch.accepted, n: batch.rows }));
  if (batch.uploadId !== '') parts.push(word('upload', { id: batch.uploadId }));
  if (batch.status !== '') parts.push(batch.status);
  if (batch.error !== null) parts.push(...errorLines(batch.error));
  return parts.join(' · ');
}

function oneLine(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}

function bold(printer: Printer, text: string): string {
  return paint(printer, '1', text);
}

function paint(printer: Printer, code: string, text: string): string {
  return printer.colour ? `\u001b[${code}m${text}\u001b[0m` : text;
}
