/** *Connect*: token, sign-in and counter. */

import type { TextRecords } from '../records';

export const PANEL_CONNECT_TEXTS = {
  'connect.title': { en: 'Connect', ru: 'Подключение' },
  'connect.hint': {
    en: 'A token is a long key made by Yandex that lets you send calls to your counters. You get it once, here; it is kept for you alone and never written into the spreadsheet.',
    ru: 'Токен — длинный ключ от Яндекса, с которым можно отправлять звонки в ваши счётчики. Его получают один раз, прямо здесь; он хранится только у вас и не попадает в таблицу.',
  },
  'connect.sum.none': { en: 'not connected', ru: 'не подключено' },
  'connect.sum.signingIn': { en: 'signing in', ru: 'вход' },
  'connect.sum.choose': { en: 'choose a counter', ru: 'выберите счётчик' },
  'connect.sum.refused': { en: 'token not accepted', ru: 'токен не принят' },
  'connect.sum.denied': { en: 'no access', ru: 'нет доступа' },
  'connect.sum.untested': { en: 'not tested', ru: 'не проверено' },
  'connect.sum.own': { en: 'your own token needed', ru: 'нужен ваш токен' },
  'connect.getToken.title': {
    en: 'Get your key from Yandex (once, about 5 minutes)',
    ru: 'Как получить ключ (токен): один раз, около 5 минут',
  },
  'connect.step1': { en: 'Create an app at Yandex', ru: 'Создайте приложение в Яндексе' },
  'connect.step1.choose': {
    en: 'Choose: For API access or debugging',
    ru: 'Пункт: Для доступа к API или отладки',
  },
  'connect.step1.name': { en: 'Name: any. E-mail: yours.', ru: 'Название: любое. Почта: ваша.' },
  'connect.step1.access': { en: 'Data access:', ru: 'Доступ к данным:' },
  'connect.step2': { en: 'ClientID of the app', ru: 'ClientID приложения' },
  'connect.step3.then': {
    en: 'Press Allow, copy the long line',
    ru: '«Разрешить», скопировать строку',
  },
  'connect.step3.needsId': {
    en: 'Put the ClientID of your app in field 2 first.',
    ru: 'Сначала впишите ClientID приложения в поле 2.',
  },
  'connect.token': { en: 'Token', ru: 'Токен' },
  'connect.code': { en: 'Code from Yandex', ru: 'Код от Яндекса' },
  'connect.search': { en: 'Name, site or number', ru: 'Название, сайт или номер' },
  'connect.signIn': { en: 'Sign in with Yandex', ru: 'Войти через Яндекс' },
  'connect.haveToken': { en: 'I have a token', ru: 'У меня есть токен' },
  'connect.getToken': { en: 'Get a token', ru: 'Получить токен' },
  'connect.openYandex': { en: 'Open Yandex', ru: 'Открыть Яндекс' },
  'connect.showToken': { en: 'Show my token', ru: 'Показать мой токен' },
  'connect.copy': { en: 'Copy', ru: 'Скопировать' },
  'connect.copyOf': { en: 'Copy {what}', ru: 'Скопировать {what}' },
  'connect.saveAndTest': { en: 'Save and test', ru: 'Сохранить и проверить' },
  'connect.openAgain': { en: 'Open it again', ru: 'Открыть ещё раз' },
  'connect.finish': { en: 'Finish sign-in', ru: 'Завершить вход' },
  'connect.useCounter': { en: 'Use this counter', ru: 'Выбрать этот счётчик' },
  'connect.test': { en: 'Test connection', ru: 'Проверить связь' },
  'connect.changeCounter': { en: 'Change counter', ru: 'Сменить счётчик' },
  'connect.remove': { en: 'Remove token', ru: 'Удалить токен' },
  'connect.signing.open': {
    en: 'Yandex is open in a new tab. Choose the right login, press Allow.',
    ru: 'Яндекс открыт в новой вкладке. Выберите логин, «Разрешить».',
  },
  'connect.signing.notOpen': {
    en: 'Open Yandex, choose the right login, press Allow.',
    ru: 'Откройте Яндекс, выберите логин, «Разрешить».',
  },
  'connect.signing.code': {
    en: 'Copy the code it shows, paste it',
    ru: 'Скопируйте оттуда код, вставьте',
  },
  'connect.asking': {
    en: 'Asking Metrica which counters you may use…',
    ru: 'Спрашиваем Метрику, какие счётчики вам доступны…',
  },
  'connect.accepted': { en: 'Metrica accepts the token.', ru: 'Метрика принимает токен.' },
  'connect.counterTitle': { en: 'Counter for this sheet', ru: 'Счётчик для этого листа' },
  'connect.viewOnly': {
    en: 'view only: ask for access to edit',
    ru: 'только просмотр: попросите доступ на редактирование',
  },
  'connect.noMatch': {
    en: 'No counter of yours matches. Look at the name, the site or the number once more.',
    ru: 'Среди ваших счётчиков такого нет. Проверьте название, сайт или номер.',
  },
  'connect.more': {
    en: '{n} more; type a name, a site or a number.',
    ru: 'Ещё {n}: введите название, сайт или номер.',
  },
  'connect.counterRow': { en: 'Counter', ru: 'Счётчик' },
  'connect.tokenRow': { en: 'Token', ru: 'Токен' },
  'connect.tokenSet': { en: 'set on {date}, yours alone', ru: 'от {date}, только у вас' },
  'connect.tested': {
    en: 'Tested {time}: token accepted, counter found, uploads can be read. The right to send shows with the first upload.',
    ru: 'Проверено {time}: токен принят, счётчик найден, загрузки видны. Право отправлять покажет первая отправка.',
  },
  'connect.testedToken': {
    en: 'Tested {time}: token accepted.',
    ru: 'Проверено {time}: токен принят.',
  },
  'connect.counterUnseen': {
    en: 'This sheet sends calls to counter {counter}, which your Yandex login cannot see. Ask its owner for access to edit, or connect with another login. Checking works without it.',
    ru: 'Этот лист отправляет звонки в счётчик {counter}, а ваш логин Яндекса его не видит. Попросите у владельца доступ на редактирование или подключитесь под другим логином. Проверять лист можно и без этого.',
  },
  'connect.counterViewOnly': {
    en: 'Your Yandex login may only view counter {counter}. Ask its owner for access to edit.',
    ru: 'Ваш логин Яндекса может только смотреть счётчик {counter}. Попросите у владельца доступ на редактирование.',
  },
  'connect.notAToken': {
    en: 'This is not a token but {what}. Copy the long line that Yandex shows after you press Allow (it usually begins with y0_) and paste it here.',
    ru: 'Это не токен, а {what}. Скопируйте длинную строку, которую Яндекс показывает после кнопки «Разрешить» (обычно она начинается с y0_), и вставьте её сюда.',
  },
  'connect.beforeRemove': {
    en: 'Uploads and schedules that use this token stop. Remove it?',
    ru: 'Отправка и расписания с этим токеном остановятся. Удалить его?',
  },
  'connect.beforeChange': {
    en: 'For {new} every call of this sheet counts as new, also those delivered to {old}. Change?',
    ru: 'Для {new} все звонки этого листа будут новыми, и доставленные в {old} тоже. Сменить?',
  },
  'connect.ownToken': {
    en: 'This sheet sends calls to counter {counter}. To send from your account, connect with your own token.',
    ru: 'Этот лист отправляет звонки в счётчик {counter}. Чтобы отправлять от своего имени, подключитесь со своим токеном.',
  },
} as const satisfies TextRecords;
