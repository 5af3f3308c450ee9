/** Names under which call trackers, Metrica's reports and people know the columns, best first. */

import type { ColumnName } from '../call/columns';
import type { NameGroup } from './nameGroup';

/**
 * By column, best names first. Case, spaces, punctuation and ё are ignored, and so is «, сек» behind a
 * duration. The column's own name in another spelling is among them, behind names that say more.
 */
export const KNOWN_NAMES: Readonly<Record<ColumnName, readonly NameGroup[]>> = {
  UserId: [
    { names: ['UserID', 'user_id', 'User ID'], from: ['general'] },
    {
      names: ['Visitor id of your site', 'UserID вашего сайта', 'UserID сайта', 'ID пользователя'],
      from: ['general'],
    },
  ],
  ClientId: [
    { names: ['yaClientId', 'Yandex ClientID', 'ClientID Яндекс'], from: ['Calltouch', 'general'] },
    { names: ['ym_client_id', 'client_id_ym'], from: ['CoMagic', 'general'] },
    {
      names: [
        'metrika_client_id',
        'Яндекс.Метрика Client ID',
        'Client ID Яндекс.Метрика',
        'Client ID Яндекс.Метрики',
        'Metrica Client ID',
        'Client ID Metrica',
        'Client ID Metrika',
        'Yandex.Metrica Client ID',
        'Yandex.Metrika Client ID',
        'ClientID Метрики',
        'Метрика ClientID',
        'Metrica visitor id',
      ],
      from: ['Callibri', 'Roistat', 'Metrica', 'general'],
    },
    { names: ['ym_uid', '_ym_uid', 'Яндекс.Метрика UID'], from: ['Callibri', 'general'] },
    { names: ['analytic_ids.yandex_id', 'yandex_id'], from: ['Freshdesk'] },
    { names: ['ClientID', 'client_id', 'Client ID'], from: ['general'] },
  ],
  Yclid: [
    { names: ['yclid'], from: ['CoMagic', 'general'] },
    { names: ['Yclid Директа', 'Direct click id', 'Yandex click id'], from: ['general'] },
  ],
  DateTime: [
    {
      names: [
        'Date Time',
        'Date and time',
        'Call date and time',
        'Дата и время',
        'Дата, время',
        'Дата и время звонка',
        'Дата и время обращения',
        'Дата и время начала',
      ],
      from: ['Mango', 'general'],
    },
    {
      names: ['start_time', 'Start Time', 'Call start time', 'Время начала', 'Время начала звонка'],
      from: ['CoMagic', 'CallRail', 'Freshdesk', 'general'],
    },
    { names: ['Начало звонка', 'Дата начала звонка', 'Дата начала'], from: ['general'] },
    { names: ['calldate', 'Call date'], from: ['Ringostat', 'Asterisk'], part: 'date' },
    {
      names: ['Дата звонка', 'Дата обращения', 'Дата вызова'],
      from: ['Calltouch', 'Callibri', 'general'],
      part: 'date',
    },
    { names: ['date', 'Дата'], from: ['Calltouch', 'Callibri', 'general'], part: 'date' },
    { names: ['start'], from: ['Mango'], weak: true },
    {
      names: ['Call time', 'Время звонка', 'Время обращения', 'Время вызова'],
      from: ['general'],
      part: 'time',
    },
    { names: ['time', 'Время'], from: ['Sipuni', 'general'], part: 'time' },
    { names: ['timestamp', 'unixtime'], from: ['Calltouch', 'general'] },
  ],
  StaticCall: [
    { names: ['Static call', 'Статический звонок'], from: ['general'] },
    { names: ['Static number', 'is_static', 'Статический номер'], from: ['general'], weak: true },
    {
      names: ['dynamic', 'is_dynamic', 'Динамический', 'Динамический звонок'],
      from: ['Freshdesk', 'general'],
      reads: 'inverse',
      weak: true,
    },
  ],
  Price: [
    { names: ['sale_cost', 'Сумма сделки'], from: ['CoMagic'] },
    { names: ['Сумма продажи', 'Сумма заказа', 'Deal amount', 'Sale amount'], from: ['general'] },
    { names: ['Price', 'Цена'], from: ['general'] },
    { names: ['Amount', 'Сумма'], from: ['general'] },
    { names: ['Revenue', 'Выручка'], from: ['general'] },
    { names: ['value'], from: ['CallRail'], weak: true },
  ],
  Currency: [{ names: ['Currency', 'Currency code', 'Валюта', 'Код валюты'], from: ['general'] }],
  PhoneNumber: [
    { names: ['caller'], from: ['Ringostat', 'Freshdesk', 'Roistat'], weak: true },
    {
      names: ['callerNumber', 'caller_number', 'Номер звонившего', 'Caller’s number'],
      from: ['Calltouch', 'Ringostat', 'CallRail', 'Freshdesk'],
    },
    { names: ['Номер звонящего', 'Телефон звонившего', 'Caller phone'], from: ['general'] },
    { names: ['contact_phone_number', 'Номер абонента'], from: ['CoMagic'] },
    {
      names: ['customer_phone_number', 'Customer phone', 'Customer number'],
      from: ['CallRail', 'general'],
    },
    { names: ['from_number'], from: ['Mango'] },
    { names: ['src'], from: ['Asterisk'], weak: true },
    { names: ['Телефон клиента', 'Client phone'], from: ['Callibri', 'general'] },
    { names: ['Номер клиента', 'Client number'], from: ['general'] },
    { names: ['Номер контакта', 'Телефон абонента'], from: ['CoMagic', 'general'] },
    { names: ['Кто звонил', 'Откуда', 'from'], from: ['Sipuni', 'Mango', 'general'], weak: true },
    { names: ['Phone number', 'Номер телефона'], from: ['general'] },
    { names: ['phone', 'Телефон'], from: ['Callibri', 'general'] },
  ],
  TalkDuration: [
    {
      names: ['talk_duration', 'billsec', 'Длительность разговора', 'Время разговора', 'Talk time'],
      from: ['CoMagic', 'Callibri', 'Ringostat', 'Asterisk', 'Calltouch', 'Sipuni', 'Metrica'],
    },
    {
      names: ['answer_duration', 'talk_time_duration', 'Продолжительность разговора'],
      from: ['Roistat', 'CoMagic', 'general'],
    },
    { names: ['duration', 'Длительность'], from: ['Calltouch', 'CallRail', 'general'] },
    {
      names: ['Call duration', 'Длительность звонка', 'Длительность вызова'],
      from: ['Callibri', 'Sipuni', 'general'],
    },
    { names: ['Продолжительность', 'Продолжительность звонка'], from: ['general'] },
  ],
  HoldDuration: [
    {
      names: ['wait_duration', 'Длительность ожидания', 'wait_time_duration'],
      from: ['CoMagic', 'Freshdesk'],
    },
    { names: ['waitingConnect', 'Время ожидания ответа'], from: ['Calltouch'] },
    { names: ['waittime'], from: ['Ringostat'] },
    {
      names: ['waiting_time', 'Waiting time', 'Время ожидания', 'Ожидание'],
      from: ['Roistat', 'Metrica', 'Mango', 'general'],
    },
    { names: ['Hold duration', 'Hold time', 'Время удержания'], from: ['general'] },
    { names: ['Время ответа'], from: ['Sipuni'] },
  ],
  CallMissed: [
    {
      names: ['Call missed', 'is_missed', 'missed', 'Missed call', 'Пропущен', 'Пропущенный'],
      from: ['general'],
    },
    { names: ['Пропущенный звонок'], from: ['general'] },
    { names: ['is_lost', 'Потерянный звонок', 'Потерян'], from: ['CoMagic'] },
    {
      names: ['successful', 'CallSuccessful', 'Успешный', 'Успешный звонок', 'Звонок состоялся'],
      from: ['Calltouch', 'general'],
      reads: 'inverse',
    },
    {
      names: ['answered', 'is_answered', 'Отвечен', 'Отвеченный', 'Отвеченный звонок'],
      from: ['CallRail', 'Freshdesk', 'general'],
      reads: 'inverse',
    },
    { names: ['Пропущенный / Отвеченный'], from: ['Metrica'] },
    {
      names: ['call_status', 'Статус звонка'],
      from: ['Calltouch', 'Callibri', 'general'],
      reads: 'states',
    },
    { names: ['disposition'], from: ['Ringostat', 'Asterisk'], reads: 'states' },
    { names: ['Статус'], from: ['Sipuni'], reads: 'states', weak: true },
  ],
  Tag: [
    { names: ['tag', 'Метка', 'Тег'], from: ['Sipuni', 'Metrica', 'general'] },
    { names: ['callTags', 'Теги звонка'], from: ['Calltouch', 'general'] },
    { names: ['tags', 'Теги', 'Метки'], from: ['CoMagic', 'CallRail', 'Sipuni', 'general'] },
  ],
  FirstTimeCaller: [
    {
      names: ['First-Time Caller', 'Первичный звонок', 'Первичный', 'Первый звонок'],
      from: ['CallRail', 'general'],
    },
    { names: ['Первичный / Повторный'], from: ['Metrica'] },
    { names: ['first_call', 'is_first_call'], from: ['CallRail', 'general'] },
    { names: ['uniqueCall', 'Уникальный звонок', 'Уникальный'], from: ['Calltouch'] },
    { names: ['Новый клиент', 'New caller', 'New customer'], from: ['Sipuni', 'general'] },
    {
      names: ['repeated_flag', 'Повторный', 'Повторный звонок', 'Repeat caller'],
      from: ['Ringostat', 'general'],
      reads: 'inverse',
    },
    {
      names: ['conversations_number', 'Номер обращения клиента'],
      from: ['Callibri'],
      reads: 'counts',
    },
  ],
  URL: [
    {
      names: ['callUrl', 'Page of the call', 'Страница звонка', 'Страница обращения'],
      from: ['Calltouch', 'general'],
    },
    { names: ['communication_page_url'], from: ['CoMagic'] },
    {
      names: ['url', 'Page URL', 'URL страницы', 'Адрес страницы'],
      from: ['Calltouch', 'general'],
    },
    {
      names: ['entrance_page', 'landing_page', 'landing_page_url', 'Страница входа'],
      from: ['CoMagic', 'Callibri', 'CallRail'],
    },
    { names: ['landing', 'Посадочная страница'], from: ['Ringostat', 'general'] },
  ],
  CallTrackerURL: [
    {
      names: ['Call tracker URL', 'Link to the call tracker', 'Ссылка на колл-трекер'],
      from: ['general'],
    },
    {
      names: ['link_download', 'Ссылка на запись', 'Ссылка на запись звонка', 'Recording URL'],
      from: ['Callibri', 'CallRail', 'general'],
    },
    { names: ['recording'], from: ['Ringostat', 'CallRail'], weak: true },
    { names: ['call_card', 'Карточка звонка'], from: ['Ringostat', 'general'] },
  ],
};

/** Of the sheet column that tells inbound calls from others, best first: «Тип звонка» of some exports says other things. */
export const DIRECTION_NAMES: readonly string[] = [
  'direction',
  'Call direction',
  'Направление',
  'Направление звонка',
  'Направление вызова',
  'Тип',
  'Тип звонка',
  'Тип вызова',
  'call_type',
  'type',
];
