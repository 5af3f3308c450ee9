/** By what the meaning of values is proved: one sentence each, for `npm start` and *Columns*. */

import type { TextRecords } from '../records';

export const PROOF_TEXTS = {
  'proof.zone': {
    en: '[[zone?Time zone {zone}]][[!zone?The time zone of each row]]: [[header?“{header}” says so]][[set?set for this sheet]][[sheet?that of the spreadsheet]]',
    ru: '[[zone?Часовой пояс {zone}]][[!zone?Часовой пояс каждой строки]]: [[header?так говорит «{header}»]][[set?задан для листа]][[sheet?как у таблицы]]',
  },
  'proof.order': {
    en: '[[dmy?Day first]][[mdy?Month first]]: [[dates?days over 12 prove it]][[words?weekdays, AM or PM prove it]][[ids?the ids were made before the calls]][[kept?proved before]][[header?“{header}” proves it]]',
    ru: '[[dmy?Сначала день]][[mdy?Сначала месяц]]: [[dates?доказывают дни больше 12]][[words?доказывают дни недели, AM и PM]][[ids?id созданы до звонков]][[kept?доказано раньше]][[header?доказывает «{header}»]]',
  },
  'proof.answer': { en: 'Your answer: {name}={answer}', ru: 'Ваш ответ: {name}={answer}' },
} as const satisfies TextRecords;
