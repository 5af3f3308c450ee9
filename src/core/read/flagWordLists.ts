/** Words for yes and no: the plain ones, and those of the call trackers for each flag; `|` stands between them. */

import type { FlagColumn } from '../call/columns';

/** Say yes or no to the header, so an inverse column exchanges them. */
export const PLAIN_FLAG_WORDS: readonly [yes: string, no: string] = [
  '1|1.0|1,0|true|истина|yes|y|да|on|вкл|+|✓|✔|☑',
  '0|0.0|0,0|false|ложь|no|n|нет|off|выкл|✗|✘|☐',
];

/**
 * Say what the call was, whatever the header asks. From the exports of Calltouch, CoMagic, Callibri,
 * Sipuni, Ringostat, CallRail and the dispositions of Asterisk.
 */
export const TRACKER_FLAG_WORDS: Readonly<Record<FlagColumn, readonly [yes: string, no: string]>> =
  {
    CallMissed: [
      'missed|missed call|lost|lost call|no answer|noanswer|not answered|unanswered|busy|failed|failure|cancel|' +
        'canceled|cancelled|abandoned|congestion|chanunavail|rejected|declined|unsuccessful|пропущен|пропущено|' +
        'пропущена|пропущенный|пропущенные|пропущенный звонок|пропущенный вызов|потерян|потеряно|потерянный|' +
        'потерянный звонок|не отвечен|не отвечено|не отвечена|неотвечен|неотвечено|неотвеченный|не отвеченный|' +
        'неотвеченный звонок|без ответа|нет ответа|не ответили|не принят|не принято|непринятый|непринят|' +
        'неуспешный|неуспешно|неуспешен|не успешный|не успешно|не успешен|неуспешный звонок|занято|занят|' +
        'отклонен|отклонено|отклоненный|отменен|отменено|отмененный',
      'answered|answer|answered call|accepted|connected|completed|success|successful|отвечен|отвечено|отвечена|' +
        'отвеченный|отвеченные|отвеченный звонок|отвеченный вызов|принят|принято|принята|принятый|' +
        'принятый звонок|успешный|успешно|успешен|успешная|успешный звонок|состоялся|состоявшийся|' +
        'разговор состоялся',
    ],
    StaticCall: [
      'static|static number|статический|статическая|статичный|статика|статический номер|статический коллтрекинг',
      'dynamic|dynamic number|динамический|динамическая|динамичный|динамика|динамический номер|' +
        'динамический коллтрекинг',
    ],
    FirstTimeCaller: [
      'first|first call|first time|first time caller|new|new caller|new client|unique|новый|новая|новый клиент|' +
        'новый звонок|первый|первый звонок|первичный|первичная|первично|первичный звонок|уникальный|уникальная|' +
        'уникально|уникальный звонок|уникально целевой|впервые',
      'repeat|repeated|repeat call|repeat caller|returning|existing|old|not unique|повторный|повторная|повторно|' +
        'повторный звонок|вторичный|вторичная|вторичный звонок|неуникальный|не уникальный|не новый|постоянный|старый',
    ],
  };
