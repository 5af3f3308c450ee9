/** Puts numbers, counted nouns and words into a sentence. */

import type { Language } from './records';

export type Params = Readonly<Record<string, string | number>>;

type Noun = 'call' | 'row' | 'cell' | 'column' | 'batch' | 'upload';

/** English: one, more. Russian: 1, 2–4, 5 and more; then after «у», «из», «для»: 1, more; then after «в»: 1, more. */
const NOUNS: Readonly<
  Record<Noun, { en: [string, string]; ru: [string, string, string, string, string, ...string[]] }>
> = {
  call: { en: ['call', 'calls'], ru: ['звонок', 'звонка', 'звонков', 'звонка', 'звонков'] },
  row: {
    en: ['row', 'rows'],
    ru: ['строка', 'строки', 'строк', 'строки', 'строк', 'строке', 'строках'],
  },
  cell: { en: ['cell', 'cells'], ru: ['ячейка', 'ячейки', 'ячеек', 'ячейки', 'ячеек'] },
  column: {
    en: ['column', 'columns'],
    ru: ['столбец', 'столбца', 'столбцов', 'столбца', 'столбцов'],
  },
  batch: { en: ['batch', 'batches'], ru: ['пакет', 'пакета', 'пакетов', 'пакета', 'пакетов'] },
  upload: {
    en: ['upload', 'uploads'],
    ru: ['загрузка', 'загрузки', 'загрузок', 'загрузки', 'загрузок'],
  },
};

/**
 * Fills a template of one language. A parameter that is not given stays as it stands in the template.
 * `{n|is|are}` and «{n|ждёт|ждут|ждут}» are the word that goes with the number: for 1, for more; in Russian for 1, 2–4, 5 and more.
 * `[[name?text]]` stands only where the parameter is given and not empty, `[[!name?text]]` only where not.
 */
export function fill(language: Language, template: string, params: Params): string {
  const chosen = template.replace(
    /\[\[(!?)(\w+)\?(.*?)\]\]/g,
    (_whole, not: string, name: string, text: string) =>
      ((params[name] ?? '') === '') === (not !== '') ? text : '',
  );
  const agreed = chosen.replace(
    /\{(\w+)\|([^{}|]*)\|([^{}|]*)(?:\|([^{}|]*))?\}/g,
    (whole, name: string, ...forms: string[]) => {
      const value = params[name];
      return typeof value === 'number' ? wordForm(language, value, forms) : whole;
    },
  );
  return agreed.replace(
    /\{(\w+)(?::(\w+))?(?::(of|in))?\}/g,
    (whole, name: string, noun?: string, after?: string) => {
      const value = params[name];
      if (value === undefined) return whole;
      if (noun === 'month') return monthName(language, Number(value));
      const text = typeof value === 'number' ? formatNumber(language, value) : value;
      if (noun === undefined || typeof value !== 'number') return text;
      return `${text} ${nounForm(language, noun as Noun, value, after)}`;
    },
  );
}

/** A whole number as people write it: `1,168` and, in Russian, `1 168` with a no-break space. */
export function formatNumber(language: Language, value: number): string {
  const separator = language === 'ru' ? '\u00a0' : ',';
  return String(value).replace(/\B(?=(\d{3})+$)/g, separator);
}

/** `{month:month}`: the name of month 1 to 12, in Russian as it stands after «в». */
function monthName(language: Language, month: number): string {
  const asked = { month: 'long', day: 'numeric', timeZone: 'UTC' } as const;
  const parts = new Intl.DateTimeFormat(language, asked).formatToParts(Date.UTC(2026, month - 1));
  const name = parts.find(({ type }) => type === 'month')?.value ?? '';
  return language === 'ru' ? name.replace(/[ая]$/, 'е') : name;
}

/** The form of a word that goes with a number: of two in English, of three in Russian. */
function wordForm(
  language: Language,
  count: number,
  forms: readonly (string | undefined)[],
): string {
  const [one = '', few = '', many] = forms;
  if (language === 'en') return count === 1 ? one : few;
  const rule = new Intl.PluralRules('ru').select(count);
  return rule === 'one' ? one : rule === 'few' ? few : (many ?? few);
}

function nounForm(language: Language, noun: Noun, count: number, after?: string): string {
  const forms = NOUNS[noun];
  if (language === 'en') return count === 1 ? forms.en[0] : forms.en[1];
  const rule = new Intl.PluralRules('ru').select(count);
  if (after !== undefined) {
    const first = after === 'of' ? 3 : 5;
    return forms.ru[rule === 'one' ? first : first + 1] ?? forms.ru[2];
  }
  return rule === 'one' ? forms.ru[0] : rule === 'few' ? forms.ru[1] : forms.ru[2];
}
