/** What a person has decided for a tab, and what of it can be taken back. */

import { QUESTION_NAMES } from '../../core/call/answers';
import type { ColumnName } from '../../core/call/columns';
import type { ChosenSource } from '../../core/call/mapping';
import type { ProblemCode } from '../../core/call/problem';
import type { TabSettings } from '../../core/call/settings';
import type { Ports, SpreadsheetInfo } from '../../ports';
import type { Params, TextKey } from '../../texts/say';
import type { Said } from '../base/said';
import type { Book } from '../ledger/book';
import type { TabHead } from '../tab/readTab';
import { type LastRun, loadLastRun } from '../tab/tabState';
import { emptyLine } from '../tell/logLines';
import { keptSteps } from './undoMemory';

interface Words {
  readonly key: TextKey;
  readonly params: Params;
  /** Parameters that are texts themselves, by their keys. */
  readonly names: Readonly<Record<string, TextKey>>;
}

export interface TabDecision extends Words {
  readonly id: string;
  /** What is kept once it is taken back; null: it stays, or an undo takes it back. */
  readonly without: Without | null;
  /** The undo of cells that were written. */
  readonly step?: number;
}

export type Without =
  | { readonly settings: (settings: TabSettings) => TabSettings }
  | { readonly lastRun: Partial<LastRun> };

/** Every decision of a tab, those of its settings first. */
export function tabDecisions(ports: Ports, head: TabHead, book: Book): readonly TabDecision[] {
  return [
    ...settingsDecisions(head.settings),
    ...columnDecisions(head),
    ...runDecisions(head),
    ...undoDecisions(ports, head),
    ...ledgerDecisions(head, book),
  ];
}

/** Answers, values that calls go without, words of flags: what the settings alone tell. */
export function settingsDecisions(settings: TabSettings): readonly TabDecision[] {
  const { answers, sendWithout, flagWords } = settings;
  return [
    ...QUESTION_NAMES.flatMap((name) => {
      const answer = answers[name];
      if (answer === undefined) return [];
      const names = {
        question: `answered.${name}`,
        answer: `answer.${name}.${answer}` as 'answer.dateOrder.dmy',
      } as const;
      const { [name]: _gone, ...rest } = answers;
      return [ofSettings(`answers.${name}`, 'decision.answers', {}, names, { answers: rest })];
    }),
    ...sendWithout.map((code) => {
      const rest = sendWithout.filter((each) => each !== code);
      const names = { problem: `problem.${code}.heading` } as const;
      return ofSettings(`sendWithout.${code}`, 'decision.sendWithout', {}, names, {
        sendWithout: rest,
      });
    }),
    ...Object.entries(flagWords).flatMap(([column, words = {}]) =>
      Object.entries(words).map(([word, meaning]) => {
        const { [word]: _gone, ...rest } = words;
        const flag = column as 'CallMissed';
        const names = { meaning: `check.flag.${flag}.${meaning}` } as const;
        return ofSettings(
          `flagWords.${column}.${word}`,
          'decision.flagWords',
          { field: column, word },
          names,
          { flagWords: { ...flagWords, [column]: rest } },
        );
      }),
    ),
  ];
}

/** Columns that a person chose although their names did not say so, a guess or a look-alike too. */
function columnDecisions({ search, settings }: TabHead): readonly TabDecision[] {
  const chosen = search.found.flatMap(({ column, how, kept }) =>
    how === 'chosen' ? [[column, kept] as const] : [],
  );
  const left = search.notSent.map((column) => [column, { notSent: true } as const] as const);
  return [...chosen, ...left].map(([column, source]) => {
    const [key, params] = sourceWords(column, source);
    const { [column]: _gone, ...columns } = settings.columns;
    return ofSettings(`columns.${column}`, key, params, {}, { columns });
  });
}

function sourceWords(field: ColumnName, source: ChosenSource): readonly [TextKey, Params] {
  if ('notSent' in source) return ['decision.notSent', { field }];
  if ('constant' in source) return ['decision.constant', { field, value: source.constant }];
  const header = 'header' in source ? source.header : `${source.dateHeader} + ${source.timeHeader}`;
  return ['decision.header', { field, header }];
}

function ofSettings(
  id: string,
  key: TextKey,
  params: Params,
  names: TabDecision['names'],
  change: Partial<TabSettings>,
): TabDecision {
  return {
    id,
    key,
    params,
    names,
    without: { settings: (settings) => ({ ...settings, ...change }) },
  };
}

/** Confirmations before an upload that hold for the next ones too: taken back, they are asked again. */
function runDecisions({ kept, sheet }: TabHead): readonly TabDecision[] {
  const { readingConfirmed, elsewhereFor } = loadLastRun(kept, sheet.sheetId);
  const reading: TabDecision = {
    id: 'reading',
    key: 'decision.reading',
    params: {},
    names: {},
    without: { lastRun: { readingConfirmed: [] } },
  };
  const elsewhere: TabDecision = {
    id: 'elsewhere',
    key: 'decision.elsewhere',
    params: { counter: elsewhereFor },
    names: {},
    without: { lastRun: { elsewhereFor: '' } },
  };
  return [
    ...(readingConfirmed.length > 1 ? [reading] : []),
    ...(elsewhereFor === '' ? [] : [elsewhere]),
  ];
}

/** Cells that this person wrote: the undo puts them back, in whatever check. */
function undoDecisions(ports: Ports, { sheet }: TabHead): readonly TabDecision[] {
  return keptSteps(ports, sheet.sheetId).map(({ n, code, cells }) => ({
    id: `undo.${n}`,
    ...undoWords(code, cells.length),
    without: null,
    step: n,
  }));
}

/** Cells that were written, by what was wrong with them. */
export function undoWords(code: ProblemCode, n: number) {
  const names = { problem: `problem.${code}.heading` } as const;
  return { key: 'decision.undo', params: { n }, names } as const;
}

/** Words about the ledger: told, but calls may have gone by them. */
function ledgerDecisions({ sheet, settings }: TabHead, book: Book): readonly TabDecision[] {
  const here = (each: { readonly sheetId: number; readonly counter: string }) =>
    each.sheetId === sheet.sheetId && each.counter === settings.counter?.id;
  const batches = book.batches.flatMap(({ claim, state }): TabDecision[] => {
    const isWord = state === 'arrived (by hand)' || state === 'send again (by hand)';
    if (!isWord || !here(claim)) return [];
    const params = { n: claim.calls };
    return [
      { id: `batch.${claim.batch}`, key: `decision.${state}`, params, names: {}, without: null },
    ];
  });
  const words = book.decisions.flatMap(({ line }): TabDecision[] => {
    const { decision, batch } = line;
    if (decision === 'goes on here' || !here(line)) return [];
    const key = `decision.${decision}` as const;
    return [{ id: `word.${batch}`, key, params: {}, names: {}, without: null }];
  });
  return [...batches, ...words].slice(-MOST_WORDS);
}

/** Words about the ledger that are told; older ones are in the log. */
const MOST_WORDS = 20;

/** A decision in both languages, still to be filled. */
export function decisionSaid(ports: Ports, { key, params, names }: Words): Said {
  const [en = '', ru = ''] = ports.words.inAllLanguages(key);
  const named = (template: string, language: 0 | 1) =>
    Object.entries(names).reduce(
      (text, [name, of]) =>
        text.replace(`{${name}}`, () => ports.words.inAllLanguages(of)[language] ?? ''),
      template,
    );
  return { key, en: named(en, 0), ru: named(ru, 1), params };
}

/** A decision in the language of the run, for the log. */
function decisionText(ports: Ports, { key, params, names }: Words): string {
  const texts = Object.entries(names).map(([name, of]) => [name, ports.words.say({ key: of })]);
  return ports.words.say({ key, params: { ...params, ...Object.fromEntries(texts) } });
}

/** A line of the log for each. */
export function tellDecisions(
  ports: Ports,
  spreadsheet: SpreadsheetInfo,
  sheet: string,
  key: 'log.decided' | 'log.takenBack',
  decisions: readonly Words[],
): void {
  const by = ports.session.user();
  ports.log.add(
    decisions.map((decision) => ({
      ...emptyLine(ports, spreadsheet, sheet, 'setup', 'ok', by),
      message: ports.words.say({ key, params: { what: decisionText(ports, decision) } }),
    })),
  );
}
