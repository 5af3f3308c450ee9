/** Number formats that a workbook names by number only, and what a format pattern shows. */

/** Ids 0–49 of ECMA-376 part 1, 18.8.30; the dates among them follow the reader's locale. */
const BUILT_IN: Readonly<Record<number, string>> = {
  0: 'General',
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  5: '#,##0_);(#,##0)',
  6: '#,##0_);[Red](#,##0)',
  7: '#,##0.00_);(#,##0.00)',
  8: '#,##0.00_);[Red](#,##0.00)',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  37: '#,##0_);(#,##0)',
  38: '#,##0_);[Red](#,##0)',
  39: '#,##0.00_);(#,##0.00)',
  40: '#,##0.00_);[Red](#,##0.00)',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  48: '##0.0E+0',
  49: '@',
};

/** The pattern behind a built-in id; undefined for an id that a workbook must define itself. */
export function builtInFormat(id: number, locale: string): string | undefined {
  if (id === 14) return shortDate(locale);
  if (id === 22) return `${shortDate(locale)} h:mm`;
  // 27–36 and 50–58 are East Asian dates; elsewhere programs show them as plain dates.
  if ((id >= 27 && id <= 36) || (id >= 50 && id <= 58)) return shortDate(locale);
  return BUILT_IN[id];
}

/** The built-in id of a pattern that means the same in every locale. */
export function builtInId(format: string): number | undefined {
  const found = Object.entries(BUILT_IN).find(([, pattern]) => pattern === format);
  return found && Number(found[0]);
}

/** Whether the pattern shows a calendar date; a pure time of day or a duration does not. */
export function showsDate(format: string): boolean {
  const plain = (format.split(';')[0] ?? '')
    .replace(/"[^"]*"|\\.|_.|\*./g, '')
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '');
  if (/\[(?:h+|m+|s+)\]/i.test(plain)) return false;
  if (/general|[0#?@]/i.test(plain.replace(/\.0+/g, ''))) return false;
  return /[dy]/i.test(plain) || /^[^hs]*m{1,5}[^hs]*$/i.test(plain);
}

/**
 * A pattern of the file as Sheets shows it: in dates and times Office escapes plain separators
 * (`dd\.mm\.yyyy`), names a locale (`[$-419]`) and adds a part for texts (`;@`).
 */
export function shownFormat(format: string): string {
  const plain = format
    .replace(/"[^"]*"|\\./g, '')
    .replace(/\[(?![hms]+\])[^\]]*\]/gi, '')
    .replace(/\.0+/g, '');
  const isTime = /[dyhs]/i.test(plain) && !/[0#?]/.test(plain);
  if (!isTime) return format;
  return format
    .replace(/\[\$-[^\]]*\]/g, '')
    .replace(/;@$/, '')
    .replace(/\\([ .,:-])/g, '$1');
}

function shortDate(locale: string): string {
  const language = locale.slice(0, 2).toLowerCase();
  if (locale === 'en_US') return 'm/d/yyyy';
  if (language === 'en' || language === 'fr' || language === 'es' || language === 'it') {
    return 'dd/mm/yyyy';
  }
  return 'dd.mm.yyyy';
}
