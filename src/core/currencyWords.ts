/** Signs and words that people write for currencies. */

import { isCurrencyCode } from './currencyCodes';
import { foldWord } from './text';

/** A sign and the currencies that use it, the one meant when nothing else is known first. */
const SIGNS: Readonly<Record<string, string>> = {
  '₽': 'RUB',
  р: 'RUB BYN',
  руб: 'RUB BYN',
  рубль: 'RUB BYN',
  рубля: 'RUB BYN',
  рублей: 'RUB BYN',
  рубли: 'RUB BYN',
  'рос руб': 'RUB',
  'росс руб': 'RUB',
  'российский рубль': 'RUB',
  'российских рублей': 'RUB',
  'российские рубли': 'RUB',
  rur: 'RUB',
  rouble: 'RUB',
  roubles: 'RUB',
  ruble: 'RUB',
  rubles: 'RUB',
  'бел руб': 'BYN',
  'белорусский рубль': 'BYN',
  'белорусских рублей': 'BYN',
  br: 'BYN',
  $: 'USD AUD BBD BMD BND BSD BZD CAD CLP COP DOP FJD GYD HKD JMD KYD LRD MXN NAD NZD SBD SGD SRD TTD TWD ARS UYU XCD',
  us$: 'USD',
  $us: 'USD',
  dollar: 'USD AUD CAD NZD SGD HKD TWD',
  dollars: 'USD AUD CAD NZD SGD HKD TWD',
  доллар: 'USD AUD CAD NZD SGD HKD TWD',
  доллара: 'USD AUD CAD NZD SGD HKD TWD',
  долларов: 'USD AUD CAD NZD SGD HKD TWD',
  доллары: 'USD AUD CAD NZD SGD HKD TWD',
  'доллар сша': 'USD',
  'доллары сша': 'USD',
  'долларов сша': 'USD',
  'долл сша': 'USD',
  долл: 'USD AUD CAD NZD SGD HKD TWD',
  '€': 'EUR',
  euro: 'EUR',
  euros: 'EUR',
  евро: 'EUR',
  '£': 'GBP EGP FKP GIP SHP',
  '₸': 'KZT',
  тенге: 'KZT',
  тг: 'KZT',
  '₴': 'UAH',
  грн: 'UAH',
  гривна: 'UAH',
  гривны: 'UAH',
  гривен: 'UAH',
  '₼': 'AZN',
  '₾': 'GEL',
  '֏': 'AMD',
  '₺': 'TRY',
  '₹': 'INR',
  '₪': 'ILS',
  '₩': 'KRW KPW',
  '₫': 'VND',
  '₱': 'PHP',
  '฿': 'THB',
  '₮': 'MNT',
  zł: 'PLN',
  kč: 'CZK',
  сум: 'UZS',
  сом: 'KGS',
  юань: 'CNY',
  юаней: 'CNY',
};

/** Signs that name no currency by themselves. */
const SHARED_SIGNS: Readonly<Record<string, string>> = {
  '¥': 'JPY CNY',
  '￥': 'CNY JPY',
  kr: 'SEK NOK DKK ISK',
};

const LONGEST = 30;

/**
 * The currencies that a cleaned text can stand for: a code of ISO 4217 in any case, a sign or a word
 * with or without its dots. The first is meant when nothing else is known; empty: none is known.
 */
export function currenciesOf(cleaned: string): readonly string[] {
  if (cleaned.length > LONGEST) return [];
  const code = cleaned.toUpperCase();
  if (isCurrencyCode(code)) return [code];
  const word = foldWord(cleaned.replace(/\./g, ' ')).trim();
  if (isCurrencyCode(word.toUpperCase())) return [word.toUpperCase()];
  const known = own(SIGNS, word) ?? own(SHARED_SIGNS, word);
  return known === undefined ? [] : known.split(' ');
}

/** Whether a sign is used by several currencies, none of which is meant more than the others. */
export function isSharedSign(cleaned: string): boolean {
  return cleaned.length <= 3 && own(SHARED_SIGNS, foldWord(cleaned)) !== undefined;
}

/** A table's own entry; words such as `constructor` have none. */
function own(table: Readonly<Record<string, string>>, key: string): string | undefined {
  const entry: unknown = table[key];
  return typeof entry === 'string' ? entry : undefined;
}
