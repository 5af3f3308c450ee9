/** Notes of the sample sheet's headers: what each column takes. */

import type { TextRecords } from '../records';

export const SAMPLE_TEXTS = {
  'sample.name': { en: 'Metrica Calls sample', ru: 'Metrica Calls пример' },
  'sample.UserId': {
    en: 'Visitor id of your site. One of the three ids is needed.',
    ru: 'UserID вашего сайта. Нужен один из трёх id.',
  },
  'sample.ClientId': {
    en: 'Metrica visitor id: 17–19 digits, kept as plain text.',
    ru: 'ClientID Метрики: 17–19 цифр, в виде текста.',
  },
  'sample.Yclid': {
    en: 'Direct click id: digits, kept as plain text.',
    ru: 'Yclid Директа: цифры, в виде текста.',
  },
  'sample.DateTime': {
    en: 'Date and time of the call, in the time zone of the spreadsheet.',
    ru: 'Дата и время звонка, в часовом поясе таблицы.',
  },
  'sample.StaticCall': {
    en: '1: the number called was static, 0: dynamic.',
    ru: '1 — статический номер, 0 — динамический.',
  },
  'sample.Price': { en: 'What the call brought, as a number.', ru: 'Сумма, числом.' },
  'sample.Currency': { en: 'Three letters: RUB, USD, EUR.', ru: 'Три буквы: RUB, USD, EUR.' },
  'sample.PhoneNumber': {
    en: 'The caller’s number with country code. Personal data: it goes to Yandex.',
    ru: 'Номер звонившего с кодом страны. Персональные данные: уходят в Яндекс.',
  },
  'sample.TalkDuration': {
    en: 'Talk time in seconds, or as mm:ss.',
    ru: 'Время разговора в секундах или как мм:сс.',
  },
  'sample.HoldDuration': {
    en: 'Waiting time in seconds, or as mm:ss.',
    ru: 'Время ожидания в секундах или как мм:сс.',
  },
  'sample.CallMissed': { en: '1: missed, 0: answered.', ru: '1 — пропущен, 0 — отвечен.' },
  'sample.Tag': {
    en: 'Any text, for example how the call ended.',
    ru: 'Любой текст, например результат звонка.',
  },
  'sample.FirstTimeCaller': {
    en: '1: first call of this person, 0: called before.',
    ru: '1 — звонит впервые, 0 — уже звонил.',
  },
  'sample.URL': { en: 'Page from which the call came.', ru: 'Страница, с которой звонили.' },
  'sample.CallTrackerURL': {
    en: 'Link to the call in the call tracker.',
    ru: 'Ссылка на звонок в колл-трекере.',
  },
  'sample.tag1': { en: 'booked a visit', ru: 'записался на приём' },
  'sample.tag2': { en: 'missed', ru: 'пропущен' },
  'sample.tag3': { en: 'bought', ru: 'купил' },
  'sample.tag4': { en: 'asked the price', ru: 'спросил цену' },
  'sample.tag5': { en: 'booked a visit', ru: 'записался на приём' },
  'sample.fault1': {
    en: 'To learn from: this id has lost its last digits',
    ru: 'Для примера: у id потеряны последние цифры',
  },
  'sample.fault2': {
    en: 'To learn from: November has 30 days',
    ru: 'Для примера: в ноябре 30 дней',
  },
  'sample.fault3': {
    en: 'To learn from: a word that means neither yes nor no',
    ru: 'Для примера: слово, которое не значит ни «да», ни «нет»',
  },
  'sample.fault4': {
    en: 'To learn from: half a phone number',
    ru: 'Для примера: половина номера телефона',
  },
} as const satisfies TextRecords;
