/** Words of flags that people and several programs use; of Russian words one form stands for all. */

import type { FlagWordsByColumn } from './form/trackerExport';

/** Say yes or no to the header, so an inverse column exchanges them. */
export const PLAIN_FLAG_WORDS: readonly [yes: readonly string[], no: readonly string[]] = [
  ['1', '1.0', '1,0', 'true', 'истина', 'yes', 'y', 'да', 'on', 'вкл', '+', '✓', '✔', '☑'],
  ['0', '0.0', '0,0', 'false', 'ложь', 'no', 'n', 'нет', 'off', 'выкл', '✗', '✘', '☐'],
];

/** Say what the call was, whatever the header asks. Lower case, ё as е, `_` and `-` as one space; who they are said of is left out. */
export const GENERAL_FLAG_WORDS: FlagWordsByColumn = {
  CallMissed: [
    [
      ...['missed', 'lost', 'no answer', 'noanswer', 'unanswered', 'no response', 'did not answer'],
      ...['busy', 'failed', 'failure', 'cancel', 'canceled', 'cancelled', 'abandoned', 'abandon'],
      ...['rejected', 'declined', 'unsuccessful', 'hang up', 'hangup', 'hung up', 'voicemail'],
      ...[
        'voice mail',
        'timeout',
        'time out',
        'timed out',
        'unreachable',
        'ring no answer',
        'not reachable',
      ],
      ...['ring timeout', 'disconnected before answer', 'no agents available'],
      ...['пропущен', 'потерян', 'упущен', 'без ответа', 'нет ответа', 'никто не ответил'],
      ...['не отвечает', 'занят', 'недоступен', 'отклонен', 'отменен', 'недозвон', 'сброшен'],
      ...['сброс', 'сбросил', 'нет соединения', 'соединение не установлено', 'таймаут'],
      ...['выбыл из очереди', 'вышел из очереди', 'выход из очереди', 'ушел из очереди'],
      ...['покинул очередь', 'сброшен в очереди', 'не дождался', 'не дождался ответа'],
      ...['не взял трубку', 'не поднял трубку', 'не снял трубку', 'не берет трубку'],
      ...['не удалось дозвониться', 'нет свободных операторов', 'неудачный', 'неудача'],
      ...['голосовая почта', 'автоответчик', 'не удался'],
    ],
    [
      ...['answered', 'answer', 'accepted', 'connected', 'reached', 'completed', 'complete'],
      ...['success', 'successful', 'talked', 'done', 'bridged', 'picked up'],
      ...['отвечен', 'ответил', 'принят', 'успешный', 'успешен', 'состоялся', 'состоявшийся'],
      ...['разговор', 'был разговор', 'разговор состоялся', 'состоялся разговор', 'поговорили'],
      ...['завершен', 'дозвон', 'дозвонился', 'соединен', 'соединили', 'обслужен'],
      'соединение установлено',
    ],
  ],
  StaticCall: [
    ['static', 'статический', 'статичный', 'статика', 'статический коллтрекинг'],
    ['dynamic', 'динамический', 'динамичный', 'динамика', 'динамический коллтрекинг'],
  ],
  FirstTimeCaller: [
    [
      ...['first', 'first time', 'new', 'unique', 'новый', 'первый', 'первый раз', 'первичный'],
      ...['уникальный', 'уник', 'уник.', 'уникально целевой', 'впервые'],
    ],
    [
      ...['repeat', 'repeated', 'returning', 'recurring', 'existing', 'old', 'повторный', 'повтор'],
      ...['вторичный', 'постоянный', 'действующий', 'существующий', 'старый'],
    ],
  ],
};

/** Words that a «не» or `not` before them turns into their contrary; of others («не завершён») it says neither. */
export const TURNED_BY_NOT: readonly string[] = [
  ...['answered', 'accepted', 'connected', 'reached', 'successful', 'missed', 'lost'],
  ...['отвечен', 'ответил', 'принят', 'успешный', 'успешен', 'состоялся', 'состоявшийся'],
  ...['дозвон', 'дозвонился', 'соединен', 'соединили', 'обслужен', 'пропущен', 'потерян'],
  ...['first', 'first time', 'new', 'unique', 'новый', 'первый', 'первичный', 'уникальный'],
  ...['уник', 'уник.', 'repeat', 'повторный'],
];
