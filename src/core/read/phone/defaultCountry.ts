/** The country of phone numbers that a spreadsheet's locale suggests. */

/** Locales without a region; languages that are spoken in one country above all. */
const OF_LANGUAGE: Readonly<Record<string, string>> = {
  ru: 'RU',
  be: 'BY',
  uk: 'UA',
  kk: 'KZ',
  uz: 'UZ',
  ky: 'KG',
  hy: 'AM',
  az: 'AZ',
  ka: 'GE',
  en: 'US',
  de: 'DE',
  fr: 'FR',
  es: 'ES',
  it: 'IT',
  pl: 'PL',
  tr: 'TR',
};

/** ISO 3166 alpha-2 of a locale such as `ru_RU`, `en-GB` or `ru`; RU where it tells nothing, as most users are there. */
export function defaultCountry(locale: string): string {
  const [language = '', ...rest] = locale.split(/[_-]/);
  const region = rest.find((part) => /^[a-z]{2}$/i.test(part));
  return region?.toUpperCase() ?? OF_LANGUAGE[language.toLowerCase()] ?? 'RU';
}
