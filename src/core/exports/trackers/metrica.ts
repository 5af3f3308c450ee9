/** Metrica’s own reports of calls. */

import type { TrackerExport } from '../form/trackerExport';

export const METRICA: TrackerExport = {
  name: 'Metrica',
  source: 'the labels of Metrica’s reports of offline calls',
  marks: [['Пропущенный / Отвеченный'], ['Первичный / Повторный']],
  names: {
    ClientId: { metrica: ['ClientID Метрики'] },
    TalkDuration: { talk: ['Время разговора'] },
    HoldDuration: { waiting: ['Время ожидания'] },
    CallMissed: { missedOrAnswered: ['Пропущенный / Отвеченный'] },
    Tag: { tag: ['Метка'] },
    FirstTimeCaller: { firstOrRepeated: ['Первичный / Повторный'] },
  },
};
