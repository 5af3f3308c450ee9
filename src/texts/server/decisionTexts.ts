/** Decisions of a person that a sheet keeps, as the panel lists them and the log tells them. */

import type { TextRecords } from '../records';

export const DECISION_TEXTS = {
  'decision.answers': { en: '{question}: {answer}', ru: '{question}: {answer}' },
  'decision.sendWithout': {
    en: 'Sent without the value: {problem}',
    ru: 'Отправляются без значения: {problem}',
  },
  'decision.flagWords': {
    en: '{field}: “{word}” means {meaning}',
    ru: '{field}: «{word}» значит {meaning}',
  },
  'decision.header': { en: '{field}: column “{header}”', ru: '{field}: столбец «{header}»' },
  'decision.constant': {
    en: '{field}: {value} for all rows',
    ru: '{field}: {value} для всех строк',
  },
  'decision.notSent': { en: '{field}: not sent', ru: '{field}: не отправляется' },
  'decision.reading': {
    en: 'Read in another way than calls sent before; confirmed to be other calls',
    ru: 'Читаются иначе, чем отправленные раньше; подтверждено, что это другие звонки',
  },
  'decision.elsewhere': {
    en: 'Others upload to counter {counter} too; confirmed to be other calls',
    ru: 'В счётчик {counter} загружают и другие; подтверждено, что это другие звонки',
  },
  'decision.undo': {
    en: '{problem}: written into {n:cell}',
    ru: '{problem}: записано ячеек: {n}',
  },
  'decision.arrived (by hand)': {
    en: 'Said to have arrived: {n:call}',
    ru: 'Отмечены как дошедшие: {n:call}',
  },
  'decision.send again (by hand)': {
    en: 'To be sent again: {n:call}',
    ru: 'Отправить снова: {n:call}',
  },
  'decision.count as delivered': {
    en: 'Rows counted as delivered',
    ru: 'Строки посчитаны доставленными',
  },
  'decision.send all': { en: 'All calls counted as new', ru: 'Все звонки посчитаны новыми' },
  'decision.kept': {
    en: 'Not to be taken back: calls may have gone by this word, and Metrica deletes none.',
    ru: 'Не отменить: по этому слову звонки уже могли уйти, а Метрика их не удаляет.',
  },
  'log.decided': { en: 'Decided: {what}.', ru: 'Решено: {what}.' },
  'log.takenBack': { en: 'Taken back: {what}.', ru: 'Отменено: {what}.' },
} as const satisfies TextRecords;
