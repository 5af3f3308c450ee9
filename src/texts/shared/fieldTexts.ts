/** Columns of the API in plain words. */

import type { TextRecords } from '../records';

export const FIELD_TEXTS = {
  'field.ClientId': { en: 'Metrica visitor id', ru: 'ClientID Метрики' },
  'field.UserId': { en: 'Visitor id of your site', ru: 'UserID вашего сайта' },
  'field.Yclid': { en: 'Direct click id', ru: 'Yclid Директа' },
  'field.DateTime': { en: 'Date and time', ru: 'Дата и время' },
  'field.StaticCall': { en: 'Static number', ru: 'Статический номер' },
  'field.CallMissed': { en: 'Missed', ru: 'Пропущен' },
  'field.FirstTimeCaller': { en: 'First-time caller', ru: 'Первичный звонок' },
  'field.Price': { en: 'Amount', ru: 'Сумма' },
  'field.Currency': { en: 'Currency', ru: 'Валюта' },
  'field.PhoneNumber': { en: 'Caller’s number', ru: 'Номер звонившего' },
  'field.TalkDuration': { en: 'Talk time', ru: 'Время разговора' },
  'field.HoldDuration': { en: 'Waiting time', ru: 'Время ожидания' },
  'field.Tag': { en: 'Tag', ru: 'Метка' },
  'field.URL': { en: 'Page of the call', ru: 'Страница звонка' },
  'field.CallTrackerURL': { en: 'Link to the call tracker', ru: 'Ссылка на колл-трекер' },
} as const satisfies TextRecords;
