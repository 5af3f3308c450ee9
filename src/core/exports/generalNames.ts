/** Names of columns that people type themselves, and those under which several programs write them. */

import type { ExportNames, Trap } from './form/trackerExport';

export const GENERAL_NAMES: ExportNames = {
  UserId: {
    id: ['UserID', 'user_id', 'User ID'],
    siteUser: ['Visitor id of your site', 'UserID вашего сайта', 'UserID сайта', 'ID пользователя'],
  },
  ClientId: {
    trackerYandex: ['Yandex ClientID', 'ClientID Яндекс'],
    ym: ['client_id_ym'],
    metrica: [
      'Client ID Яндекс.Метрика',
      'Client ID Яндекс.Метрики',
      'Metrica Client ID',
      'Client ID Metrica',
      'Client ID Metrika',
      'Yandex.Metrica Client ID',
      'Yandex.Metrika Client ID',
      'Метрика ClientID',
      'Metrica visitor id',
    ],
    ymUid: ['_ym_uid', 'Яндекс.Метрика UID'],
    plain: ['ClientID', 'client_id', 'Client ID'],
  },
  Yclid: { yclid: ['yclid'], click: ['Yclid Директа', 'Direct click id', 'Yandex click id'] },
  DateTime: {
    dateAndTime: [
      'Date Time',
      'Date and time',
      'Call date and time',
      'Дата и время',
      'Дата, время',
      'Дата и время звонка',
      'Дата и время обращения',
      'Дата и время начала',
    ],
    startTime: ['start_time', 'Call start time', 'Время начала', 'Время начала звонка'],
    beginning: ['Начало звонка', 'Дата начала звонка', 'Дата начала'],
    callDate: ['Call date'],
    dateOfCall: ['Дата звонка', 'Дата обращения', 'Дата вызова'],
    date: ['date', 'Дата'],
    timeOfCall: ['Call time', 'Время звонка', 'Время обращения', 'Время вызова'],
    time: ['time', 'Время'],
    unix: ['timestamp', 'unixtime'],
  },
  StaticCall: {
    isStatic: ['Static call', 'Статический звонок'],
    staticNumber: ['Static number', 'is_static', 'Статический номер'],
    isDynamic: ['dynamic', 'is_dynamic', 'Динамический', 'Динамический звонок'],
  },
  Price: {
    sale: ['Сумма продажи', 'Сумма заказа', 'Deal amount', 'Sale amount'],
    price: ['Price', 'Цена'],
    amount: ['Amount', 'Сумма'],
    revenue: ['Revenue', 'Выручка'],
  },
  Currency: { currency: ['Currency', 'Currency code', 'Валюта', 'Код валюты'] },
  PhoneNumber: {
    callerNumber: ['Caller’s number'],
    callingPhone: ['Номер звонящего', 'Телефон звонившего', 'Caller phone'],
    customerPhone: ['Customer phone', 'Customer number'],
    clientPhone: ['Телефон клиента', 'Client phone'],
    clientNumber: ['Номер клиента', 'Client number'],
    contactNumber: ['Номер контакта', 'Телефон абонента'],
    from: ['from'],
    number: ['Phone number', 'Номер телефона'],
    phone: ['phone', 'Телефон'],
  },
  TalkDuration: {
    talk: ['Talk time', 'Talk duration'],
    answer: ['Продолжительность разговора'],
    duration: ['duration', 'Длительность'],
    callLength: ['Call duration', 'Длительность звонка', 'Длительность вызова'],
    length: ['Продолжительность', 'Продолжительность звонка'],
  },
  HoldDuration: {
    waiting: ['waiting_time', 'Waiting time', 'Время ожидания', 'Ожидание'],
    hold: ['Hold duration', 'Hold time', 'Время удержания'],
  },
  CallMissed: {
    missed: ['Call missed', 'is_missed', 'missed', 'Missed call', 'Пропущен', 'Пропущенный'],
    missedCall: ['Пропущенный звонок'],
    successful: ['CallSuccessful', 'Успешный', 'Успешный звонок', 'Звонок состоялся'],
    answered: ['is_answered', 'Отвечен', 'Отвеченный', 'Отвеченный звонок'],
    callStatus: ['call_status', 'Статус звонка', 'Статус вызова'],
    statusOfCall: ['Статус'],
    status: ['status', 'Result', 'Call result', 'Call outcome', 'Результат', 'Результат звонка'],
  },
  Tag: {
    tag: ['tag', 'Метка', 'Тег'],
    callTags: ['Теги звонка'],
    tags: ['tags', 'Теги', 'Метки'],
  },
  FirstTimeCaller: {
    firstTime: ['First-Time Caller', 'Первичный звонок', 'Первичный', 'Первый звонок'],
    firstCall: ['is_first_call'],
    newCustomer: ['Новый клиент', 'New caller', 'New customer'],
    repeated: ['Повторный', 'Повторный звонок', 'Repeat caller'],
  },
  URL: {
    callPage: ['Page of the call', 'Страница звонка', 'Страница обращения'],
    page: ['url', 'Page URL', 'URL страницы', 'Адрес страницы'],
    entrance: ['landing_page', 'Страница входа'],
    landing: ['Посадочная страница'],
  },
  CallTrackerURL: {
    tracker: ['Call tracker URL', 'Link to the call tracker', 'Ссылка на колл-трекер'],
    recordLink: ['Ссылка на запись', 'Ссылка на запись звонка', 'Recording URL'],
    card: ['Карточка звонка'],
  },
};

/** Look-alikes of no export in particular. */
export const GENERAL_TRAPS: readonly Trap[] = [
  {
    column: 'ClientId',
    names: [
      'ua_client_id',
      'ga_client_id',
      'google_client_id',
      'Google Analytics Client ID',
      'Client ID Google Analytics',
      'Google Client ID',
      'ClientID Google',
      'UA Client ID',
      'Universal Analytics Client ID',
      '_ga',
    ],
    content: 'googleId',
  },
  {
    column: 'PhoneNumber',
    names: ['Подменный номер', 'Набранный номер'],
    content: 'calledNumber',
  },
];

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

/** Of columns that say with yes or no, 1 or 0, whether a call came in. */
export const INBOUND_FLAG_NAMES: readonly string[] = [
  'is_incoming',
  'incoming',
  'is_inbound',
  'inbound',
];
