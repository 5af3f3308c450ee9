/** Captions of the menu; some are buttons of the panel too. */

import type { TextRecords } from '../records';

export const MENU_TEXTS = {
  'menu.name': { en: 'Metrica Calls', ru: 'Metrica Calls' },
  'menu.open': { en: 'Open panel', ru: 'Открыть панель' },
  'menu.check': { en: 'Check this sheet', ru: 'Проверить этот лист' },
  'menu.upload': { en: 'Upload new calls', ru: 'Отправить новые звонки' },
  'menu.refresh': { en: 'Refresh statuses', ru: 'Обновить статусы' },
  'menu.clear': { en: 'Clear marks', ru: 'Убрать пометки' },
  'menu.sample': { en: 'Insert sample sheet', ru: 'Вставить лист-пример' },
} as const satisfies TextRecords;
