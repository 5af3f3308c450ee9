/** What `--do results`, `campaigns` and `results-sheet` print: tables with bars for people, one object for programs. */

import type { ResultsAnswer } from '../../../src/app/page/serveResults';
import type { Results, SourceLine } from '../../../src/app/results/results';
import type { CampaignsView, NoteView } from '../../../src/app/results/resultsView';
import { formatNumber, type Language, say } from '../../../src/texts/say';
import { errorLines, errorOf } from './errorWords';
import { wordsOf } from './words';

const BAR = 30;

const WORDS = {
  title: {
    en: 'Counter {counter}, {from} to {to}, days of {zone}',
    ru: 'Счётчик {counter}, с {from} по {to}, дни по {zone}',
  },
  legend: {
    en: '█ linked, ░ delivered and not linked',
    ru: '█ связано, ░ доставлено и не связано',
  },
  day: { en: 'day', ru: 'день' },
  delivered: { en: 'delivered', ru: 'доставлено' },
  linked: { en: 'linked', ru: 'связано' },
  reported: { en: 'in report', ru: 'в отчёте' },
  total: { en: 'total', ru: 'всего' },
  sources: { en: 'By source', ru: 'По источникам' },
  utm: { en: 'By campaign (UTM)', ru: 'По кампаниям (UTM)' },
  direct: { en: 'By campaign of Yandex Direct', ru: 'По кампаниям Директа' },
  calls: { en: 'calls', ru: 'звонки' },
  missed: { en: 'missed', ru: 'пропущ.' },
  firstTime: { en: 'first', ru: 'первич.' },
  averageTalk: { en: 'talk, s', ru: 'разг., с' },
  revenue: { en: 'revenue', ru: 'доход' },
  sheet: {
    en: 'The same is on the sheet “Metrica Calls results”.',
    ru: 'То же — на листе «Metrica Calls results».',
  },
} as const;

/** An answer with numbers. */
export type ShownAnswer = Exclude<ResultsAnswer, { readonly ask: 'caseFile' | 'keepUp' }>;

/** For people. */
export function resultLines(language: Language, answer: ShownAnswer): readonly string[] {
  if (answer.ask === 'campaigns') return campaignLines(language, answer.campaigns);
  const word = wordsOf(WORDS, language);
  const { results } = answer;
  const { counter, zone, span, failure } = results;
  return [
    '',
    word('title', { counter, zone, ...span }),
    ...dayLines(language, results),
    ...(results.sources === null
      ? []
      : ['', word('sources'), ...sourceLines(language, results.sources)]),
    '',
    ...(failure === null ? [] : errorLines(failure)),
    ...noteLines(results.notes),
    ...(answer.ask === 'sheet' ? ['', word('sheet')] : []),
  ];
}

/** For programs: the names that they rely on. */
export function resultsJson(answer: ShownAnswer): object {
  if (answer.ask === 'campaigns') {
    const { span, notes, ...rest } = answer.campaigns;
    return { ...span, ...rest, notes: notesJson(notes) };
  }
  const { counter, zone, span, days, totals, sources, currency, sampleShare, notes, failure } =
    answer.results;
  return {
    ...{ counter, timeZone: zone, ...span, days, totals },
    ...{ sources: sources ?? [], currency, sampled: sampleShare < 1, sampleShare },
    notes: notesJson(notes),
    ...(failure === null ? {} : { stopped: errorOf(failure) }),
  };
}

function notesJson(notes: readonly NoteView[]) {
  return notes.map(({ code, message }) => ({ code, message }));
}

function dayLines(language: Language, { days, totals }: Pick<Results, 'days' | 'totals'>) {
  const word = wordsOf(WORDS, language);
  const most = Math.max(1, ...days.map(({ delivered }) => delivered));
  const numbers = (line: Results['totals']) =>
    [line.delivered, line.linked, line.reported]
      .map((value) => cell(language, value, 10))
      .join(' ');
  const titles = ['delivered', 'linked', 'reported'] as const;
  return [
    '',
    `${word('day').padEnd(10)} ${titles.map((title) => word(title).padStart(10)).join(' ')}`,
    ...days.map((line) => {
      const whole = Math.round((line.delivered / most) * BAR);
      const part = Math.min(whole, Math.round(((line.linked ?? 0) / most) * BAR));
      return `${line.day} ${numbers(line)}  ${'█'.repeat(part)}${'░'.repeat(whole - part)}`.trimEnd();
    }),
    `${word('total').padEnd(10)} ${numbers(totals)}`,
    word('legend'),
  ];
}

function sourceLines(language: Language, sources: readonly SourceLine[]): readonly string[] {
  const word = wordsOf(WORDS, language);
  const titles = ['calls', 'missed', 'firstTime', 'averageTalk', 'revenue'] as const;
  const nameOf = ({ source }: SourceLine) =>
    (source === '' ? say(language, 'results.noSource') : source).slice(0, 34).padEnd(34);
  return [
    `${' '.repeat(36)} ${titles.map((title) => word(title).padStart(9)).join(' ')}`,
    ...sources.map(
      (line) =>
        `  ${nameOf(line)} ${titles.map((title) => cell(language, line[title], 9)).join(' ')}`,
    ),
  ];
}

function campaignLines(language: Language, { utm, direct, notes }: CampaignsView) {
  const word = wordsOf(WORDS, language);
  return [
    ...['', word('utm'), ...sourceLines(language, utm)],
    ...['', word('direct'), ...sourceLines(language, direct), ''],
    ...noteLines(notes),
  ];
}

function noteLines(notes: readonly NoteView[]): readonly string[] {
  return notes.map(({ message }) => `· ${message}`);
}

function cell(language: Language, value: number | null, width: number): string {
  return (value === null ? '—' : formatNumber(language, Math.round(value))).padStart(width);
}
