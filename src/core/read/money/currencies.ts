/** The codes of ISO 4217, and the signs and words that people write for currencies. */

import { foldWord } from '../../cell/text';

/** Taken from `currency-codes`; a test keeps this text equal to it. Every code is followed by a space. */
export const CURRENCY_CODES =
  'AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BOV BRL BSD BTN BWP BYN BZD ' +
  'CAD CDF CHE CHF CHW CLF CLP CNY COP COU CRC CUC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP ' +
  'GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW ' +
  'KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MXV MYR MZN NAD NGN ' +
  'NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS ' +
  'SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD USN UYI UYU UYW UZS VED VES VND ' +
  'VUV WST XAF XAG XAU XBA XBB XBC XBD XCD XDR XOF XPD XPF XPT XSU XTS XUA XXX YER ZAR ZMW ZWG ';

/** Whether a text is a currency's three letters, in upper case. */
export function isCurrencyCode(text: string): boolean {
  return /^[A-Z]{3}$/.test(text) && CURRENCY_CODES.includes(`${text} `);
}

/** A sign and the currencies that use it, the one meant when nothing else is known first. */
const CURRENCY_SIGNS: Readonly<Record<string, string>> = {
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
const SHARED_CURRENCY_SIGNS: Readonly<Record<string, string>> = {
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
  const word = wordOf(cleaned);
  const code = word.toUpperCase();
  if (isCurrencyCode(code)) return [code];
  const known = own(CURRENCY_SIGNS, word) ?? own(SHARED_CURRENCY_SIGNS, word);
  return known === undefined ? [] : known.split(' ');
}

/** Whether a sign is used by several currencies, none of which is meant more than the others. */
export function isSharedSign(cleaned: string): boolean {
  return own(SHARED_CURRENCY_SIGNS, wordOf(cleaned)) !== undefined;
}

function wordOf(cleaned: string): string {
  return foldWord(cleaned.replace(/\./g, ' ')).trim();
}

/** A table's own entry; words such as `constructor` have none. */
function own(table: Readonly<Record<string, string>>, key: string): string | undefined {
  const entry: unknown = table[key];
  return typeof entry === 'string' ? entry : undefined;
}
