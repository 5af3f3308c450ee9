/** Every sentence that the page says, by key. */

import { ANSWER_TEXTS } from '../shared/answerTexts';
import { FIELD_TEXTS } from '../shared/fieldTexts';
import { LOOKS_LIKE_TEXTS } from '../shared/looksLike';
import { MENU_TEXTS } from '../shared/menuTexts';
import { OUTCOME_TEXTS } from '../shared/outcomeTexts';
import { RESULT_WORDS } from '../shared/resultWords';
import { STATUS_TEXTS } from '../shared/statusTexts';
import { PANEL_CHECK_TEXTS } from './checkTexts';
import { PANEL_COLUMNS_TEXTS } from './columnsTexts';
import { PANEL_CONNECT_TEXTS } from './connectTexts';
import { PANEL_TEXTS } from './frameTexts';
import { PANEL_HISTORY_TEXTS } from './historyTexts';
import { PANEL_QUESTION_TEXTS } from './questionTexts';
import { PANEL_RESULTS_TEXTS } from './resultsPanelTexts';
import { PANEL_ROW_TEXTS } from './rowTexts';
import { PANEL_SCHEDULE_TEXTS } from './schedulePanelTexts';
import { PANEL_UPLOAD_TEXTS } from './uploadTexts';
import { PANEL_ZONE_TEXTS } from './zoneTexts';

export const PAGE_TEXTS = {
  ...ANSWER_TEXTS,
  ...FIELD_TEXTS,
  ...LOOKS_LIKE_TEXTS,
  ...MENU_TEXTS,
  ...OUTCOME_TEXTS,
  ...PANEL_TEXTS,
  ...PANEL_CHECK_TEXTS,
  ...PANEL_COLUMNS_TEXTS,
  ...PANEL_CONNECT_TEXTS,
  ...PANEL_HISTORY_TEXTS,
  ...PANEL_QUESTION_TEXTS,
  ...PANEL_RESULTS_TEXTS,
  ...PANEL_ROW_TEXTS,
  ...PANEL_SCHEDULE_TEXTS,
  ...PANEL_UPLOAD_TEXTS,
  ...PANEL_ZONE_TEXTS,
  ...RESULT_WORDS,
  ...STATUS_TEXTS,
} as const;
