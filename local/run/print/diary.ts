/** What the hours of a schedule came to, hour by hour, for a person. */

import { minuteText } from '../../../src/app/schedule/runTimes';
import { zoneOf } from '../../../src/core/time/zone';
import { formatNumber, type Message, say } from '../../../src/texts/say';
import type { Workbook } from '../../workbook/model';
import type { Passed, TabRun, Tick } from '../scheduleHours';
import type { Printer } from './report';
import { wordsOf } from './words';

const WORDS = {
  title: {
    en: '{n} hours passed, from {from} to {to} ({zone}); the trigger ran {ticks} times.',
    ru: 'Прошло часов: {n}, с {from} до {to} ({zone}); триггер сработал раз: {ticks}.',
  },
  nobody: { en: 'No run was due.', ru: 'Ни одного запуска не было назначено.' },
  next: { en: 'Next run {next}, as {owner}.', ru: 'Следующий запуск {next}, от имени {owner}.' },
  off: { en: 'The schedule is off.', ru: 'Расписание выключено.' },
  mail: { en: 'mail to {to}: {subject}', ru: 'письмо для {to}: {subject}' },
  cut: { en: 'cut off: {why}', ru: 'прерван: {why}' },
} as const;

/** One line a run and a mail; hours in which nothing was due are only counted. */
export function diaryLines(
  printer: Printer,
  workbook: Workbook,
  passed: Passed,
): readonly string[] {
  const word = wordsOf(WORDS, printer.language);
  const zone = zoneOf(workbook.properties.timeZone) ?? zoneOf('UTC');
  const time = (ms: number) => (zone === null ? '' : minuteText(zone, ms));
  const { fromMs, toMs, told, ticks, nextMs, owner } = passed;
  const hours = Math.round((toMs - fromMs) / 3_600_000);
  const lines = [
    '',
    word('title', {
      n: formatNumber(printer.language, hours),
      from: time(fromMs),
      to: time(toMs),
      zone: workbook.properties.timeZone,
      ticks,
    }),
  ];
  if (told.length === 0) lines.push(`  ${word('nobody')}`);
  for (const tick of told) {
    for (const text of tickTexts(printer, workbook, tick))
      lines.push(`  ${time(tick.atMs)}  ${text}`);
  }
  lines.push(nextMs === null ? word('off') : word('next', { next: time(nextMs), owner }));
  return lines;
}

function tickTexts(printer: Printer, workbook: Workbook, tick: Tick): readonly string[] {
  const word = wordsOf(WORDS, printer.language);
  return [
    ...tick.runs.map((run) => {
      const name = workbook.sheet(run.sheetId)?.properties.name ?? '';
      return `${name}  ${runText(printer, run)}`;
    }),
    ...(tick.fault === null ? [] : [word('cut', { why: tick.fault })]),
    ...tick.mails.map(({ to, subject }) => word('mail', { to, subject })),
  ];
}

function runText({ language }: Printer, run: TabRun): string {
  const counts = say(language, 'run.done', { n: run.sent, m: run.held });
  const why: Message | null = run.why ?? null;
  return why === null
    ? `${run.state}: ${counts}`
    : `${run.state}: ${say(language, why.key, why.params)}`;
}
