/** The column *Metrica Calls*: what became of each row. A cell is known as ours by how it begins. */

import type { TextRecords } from '../records';

export const SENT_COLUMN_TEXTS = {
  'sentColumn.header': { en: 'Metrica Calls', ru: 'Metrica Calls' },
  'sentColumn.sent': { en: 'sent {date}', ru: 'отправлено {date}' },
  'sentColumn.waits': { en: 'waits: {reason}', ru: 'ждёт: {reason}' },
  'sentColumn.inDoubt': { en: 'in doubt: sent, no answer', ru: 'под вопросом: ответа нет' },
  'sentColumn.ready': { en: 'ready to be sent', ru: 'готов к отправке' },
  'sentColumn.leftOut': { en: 'not sent: left out', ru: 'не отправляется: вне отбора' },
} as const satisfies TextRecords;
