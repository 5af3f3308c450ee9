/** *Put on a sheet*: results by day and by source on a sheet of ours, made anew in its place. */

import { wallText } from '../../core/time/wallTime';
import { zoneOf } from '../../core/time/zone';
import type { NewSheet, Ports, WallTime } from '../../ports';
import type { Message, TextKey } from '../../texts/say';
import { done, type Result } from '../base/result';
import { type Results, type ResultsQuestion, resultsOf } from './results';

export interface ResultsSheet {
  readonly sheetId: number;
  readonly results: Results;
}

/** Makes it; where a report could not be had, its columns stay empty and the sheet says why. */
export function makeResultsSheet(ports: Ports, question: ResultsQuestion): Result<ResultsSheet> {
  const results = resultsOf(ports, question);
  if (!results.ok) return results;
  const sheetId = ports.table.writeSheet('results', contentOf(ports, results.value));
  ports.table.flush();
  return done({ sheetId, results: results.value });
}

const TITLES: readonly (TextKey | '')[] = [
  ...(['results.day', 'results.delivered', 'results.linked', 'results.reported', ''] as const),
  ...(['results.source', 'results.calls', 'results.missed', 'results.firstTime'] as const),
  ...(['results.averageTalk', 'results.revenue', '', 'results.about'] as const),
];

type SheetCell = string | number | WallTime;

/** Days on the left, sources beside them, what the numbers are on the right: each column holds one kind. */
function contentOf(ports: Ports, results: Results): NewSheet {
  const { say } = ports.words;
  const days = results.days.map(({ day, delivered, linked, reported }): SheetCell[] => [
    { wall: `${day} 00:00:00` },
    delivered,
    linked ?? '',
    reported ?? '',
  ]);
  const sources = (results.sources ?? []).map(
    ({ source, calls, missed, firstTime, averageTalk, revenue }): SheetCell[] => [
      source === '' ? say({ key: 'results.noSource' }) : source,
      ...[calls, missed, firstTime, rounded(averageTalk, 1), rounded(revenue, 2)].map(orEmpty),
    ],
  );
  const about = aboutLines(ports, results).map((message) => [say(message)]);
  const length = Math.max(days.length, sources.length, about.length);
  const rows = Array.from({ length }, (_, index): SheetCell[] => [
    ...(days[index] ?? blank(4)),
    '',
    ...(sources[index] ?? blank(6)),
    '',
    ...(about[index] ?? blank(1)),
  ]);
  const title = (key: TextKey | '') => (key === '' ? '' : say({ key }));
  return {
    name: 'Metrica Calls results',
    rows: [TITLES.map(title), ...rows],
    // Names of sources and campaigns are Metrica's words: never a formula.
    formats: { 0: 'yyyy-mm-dd', 5: '@', 9: '0.0', 10: '#,##0.00', 12: '@' },
    notes: {},
    widths: { 0: 100, 1: 110, 2: 150, 3: 150, 5: 220, 7: 110, 8: 110, 9: 150, 12: 600 },
    checkboxes: [],
    dropdowns: {},
    activate: false,
  };
}

function aboutLines(ports: Ports, results: Results): readonly Message[] {
  const { counter, counterName, zone, span, failure } = results;
  const offset = zoneOf(zone)?.offsetMs(ports.clock.nowMs()) ?? 0;
  const time = wallText(ports.clock.nowMs() + offset).slice(0, 16);
  const params = { counter, name: counterName, zone, ...span, time };
  return [
    { key: 'results.made', params },
    ...(failure === null ? [] : [failure.message]),
    ...results.notes.map(({ message }) => message),
  ];
}

function blank(cells: number): SheetCell[] {
  return Array<SheetCell>(cells).fill('');
}

function orEmpty(value: number | null): SheetCell {
  return value ?? '';
}

function rounded(value: number | null, digits: number): number | null {
  return value === null ? null : Math.round(value * 10 ** digits) / 10 ** digits;
}
