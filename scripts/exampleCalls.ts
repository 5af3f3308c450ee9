/** Sixty believable calls of a clinic, some with the faults that real sheets have. */

import type { StoredValue } from '../local/workbook/model';

export const HEADERS = [
  'ClientID Метрики',
  'Дата и время',
  'Номер абонента',
  'Длительность разговора',
  'Время ожидания',
  'Пропущенный / Отвеченный',
  'Первичный / Повторный',
  'Сумма сделки',
  'Валюта',
  'Метка',
  'Страница входа',
  'Ссылка на запись',
] as const;

export interface ExampleCall {
  /** As in a CSV file. */
  readonly texts: readonly string[];
  /** As in a spreadsheet: dates, durations and prices are numbers. */
  readonly cells: readonly StoredValue[];
  /** What the owner of the sheet coloured and noted. */
  readonly fill?: { readonly column: number; readonly color: string };
  readonly note?: { readonly column: number; readonly text: string };
}

interface Call {
  readonly id: string;
  /** Wall time in Moscow. */
  readonly time: Date;
  readonly phone: string;
  readonly talkSeconds: number;
  readonly holdSeconds: number;
  readonly first: boolean;
  readonly price: number | null;
  readonly tag: string;
  readonly page: string;
  readonly record: string;
}

const CALLS = 60;
const FIRST_DAY = Date.UTC(2026, 10, 10);
const SERIAL_OF_1970 = 25_569;
const DAY_MS = 86_400_000;

const SOLD_TAGS = ['записался на приём', 'анализы', 'повторный приём'];
const TAGS = [
  'записался на приём',
  'вопрос о цене',
  'перезвонить',
  'повторный приём',
  'отмена записи',
  'анализы',
];
const PAGES = [
  'https://klinika-sever.ru/',
  'https://klinika-sever.ru/uzi',
  'https://klinika-sever.ru/stomatologiya?utm_source=yandex&utm_medium=cpc',
  'https://klinika-sever.ru/kontakty',
  'https://klinika-sever.ru/цены',
  'klinika-sever.ru/vrachi/terapevt',
];

/** In order of time; the same at every run. */
export function exampleCalls(): ExampleCall[] {
  const random = makeRandom(20_261_110);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const digits = (count: number): string =>
    Array.from({ length: count }, () => Math.floor(random() * 10)).join('');
  const calls = Array.from({ length: CALLS }, (_, index): Call => {
    const day = Math.floor((index * 11) / CALLS);
    const seconds = 9 * 3600 + Math.floor(random() * 11 * 3600);
    const missed = random() < 0.15;
    const sold = !missed && random() < 0.35;
    return {
      id: idOf(digits, index),
      time: new Date(FIRST_DAY + day * DAY_MS + seconds * 1000),
      phone: phoneOf(digits, index),
      talkSeconds: missed ? 0 : 20 + Math.floor(random() * 400),
      holdSeconds: 3 + Math.floor(random() * 45),
      first: random() < 0.6,
      price: sold ? 900 + Math.floor(random() * 120) * 50 + (random() < 0.3 ? 0.5 : 0) : null,
      tag: missed ? 'перезвонить' : pick(sold ? SOLD_TAGS : TAGS),
      page: pick(PAGES),
      record: missed ? '' : `https://calls.example.com/rec/${520_400 + index}`,
    };
  });
  calls.sort((a, b) => a.time.getTime() - b.time.getTime());
  return calls.map((call, index) => withFault(written(call), index));
}

/** A Metrica id begins with the Unix second of the first visit; some are longer than others. */
function idOf(digits: (count: number) => string, index: number): string {
  const second = 1_777_000_000 + index * 163_519 + Number(digits(5));
  return `${second}${digits(7 + (index % 3))}`.replace(/0$/, '7');
}

/** The writings that meet in one sheet when several people and programs fill it. */
function phoneOf(digits: (count: number) => string, index: number): string {
  const [code, a, b, c] = [
    `9${(index * 7) % 90 < 10 ? 0 : 1}${index % 10}`,
    digits(3),
    digits(2),
    digits(2),
  ];
  const forms = [
    `+7${code}${a}${b}${c}`,
    `8 (${code}) ${a}-${b}-${c}`,
    `7${code}${a}${b}${c}`,
    `+7 ${code} ${a}-${b}-${c}`,
    `8${code}${a}${b}${c}`,
  ];
  return forms[index % forms.length] as string;
}

function written(call: Call): ExampleCall {
  const { time, talkSeconds, holdSeconds, price } = call;
  const iso = time.toISOString();
  const date = `${iso.slice(8, 10)}.${iso.slice(5, 7)}.${iso.slice(0, 4)} ${iso.slice(11, 19)}`;
  const answered = talkSeconds > 0 ? 'Отвеченный' : 'Пропущенный';
  const first = call.first ? 'Первичный' : 'Повторный';
  const end = [call.tag, call.page, call.record];
  const currency = price === null ? '' : 'RUB';
  return {
    texts: [
      call.id,
      date,
      call.phone,
      clock(talkSeconds),
      clock(holdSeconds),
      answered,
      first,
      price === null ? '' : rubles(price),
      currency,
      ...end,
    ],
    cells: [
      call.id,
      Math.round(time.getTime() / 1000) / 86_400 + SERIAL_OF_1970,
      call.phone,
      talkSeconds / 86_400,
      holdSeconds / 86_400,
      answered,
      first,
      price ?? '',
      currency,
      ...end,
    ],
  };
}

type Fault = Partial<Pick<ExampleCall, 'fill' | 'note'>> & {
  /** By column number. */
  readonly texts?: Readonly<Record<number, string>>;
};

/** What is wrong or special, by the call's place: three errors, a held row, and things that get fixed. */
const FAULTS: Readonly<Record<number, Fault>> = {
  4: { fill: { column: 8, color: '#d9ead3' }, note: { column: 8, text: 'Оплатил на месте' } },
  9: { texts: { 3: 'Аноним' } },
  16: {
    texts: { 1: '1,70E+18' },
    fill: { column: 1, color: '#fff2cc' },
    note: { column: 1, text: 'Анна: откуда такой номер?\nСпросить у подрядчика.' },
  },
  23: { texts: { 1: '', 10: 'звонок с визитки' } },
  31: { texts: { 3: '8 903 12' } },
  38: { texts: { 2: '31.11.2026 10:15:00' } },
  44: { texts: { 8: '2 450,00', 9: '' } },
  52: { fill: { column: 10, color: '#cfe2f3' } },
};

function withFault(call: ExampleCall, index: number): ExampleCall {
  const fault = FAULTS[index];
  if (fault === undefined) return call;
  const { texts = {}, ...look } = fault;
  const replaced = <T>(list: readonly T[]): (T | string)[] =>
    list.map((value, column) => texts[column + 1] ?? value);
  return { ...call, ...look, texts: replaced(call.texts) as string[], cells: replaced(call.cells) };
}

function clock(seconds: number): string {
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${two(Math.floor(seconds / 60))}:${two(seconds % 60)}`;
}

/** `1 234,50 ₽`, with the no-break spaces that spreadsheets put in. */
function rubles(price: number): string {
  const [whole = '', cents = ''] = price.toFixed(2).split('.');
  return `${whole.replace(/\B(?=(\d{3})+$)/g, '\u00a0')},${cents}\u00a0₽`;
}

/** Numbers in 0…1 that follow from the seed alone (mulberry32). */
function makeRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
