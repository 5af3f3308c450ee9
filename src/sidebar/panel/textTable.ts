/** All texts of the page in both languages. The build packs them: unpacked they would be two thirds of the page. */

import { PANEL_CHECK_TEXTS } from '../../texts/panel/checkTexts';
import { PANEL_COLUMNS_TEXTS } from '../../texts/panel/columnsTexts';
import { PANEL_CONNECT_TEXTS } from '../../texts/panel/connectTexts';
import { PANEL_HISTORY_TEXTS } from '../../texts/panel/historyTexts';
import { PANEL_TEXTS } from '../../texts/panel/panelFrame';
import { PANEL_SCHEDULE_TEXTS } from '../../texts/panel/schedulePanelTexts';
import { PANEL_UPLOAD_TEXTS } from '../../texts/panel/uploadTexts';
import { PANEL_ZONE_TEXTS } from '../../texts/panel/zoneTexts';
import { FIELD_TEXTS } from '../../texts/shared/fieldTexts';
import { LOOKS_LIKE_TEXTS } from '../../texts/shared/looksLike';
import { MENU_TEXTS } from '../../texts/shared/menuTexts';
import { OUTCOME_TEXTS } from '../../texts/shared/outcomeTexts';
import { STATUS_TEXTS } from '../../texts/shared/statusTexts';

export const TEXTS = {
  ...FIELD_TEXTS,
  ...LOOKS_LIKE_TEXTS,
  ...MENU_TEXTS,
  ...OUTCOME_TEXTS,
  ...PANEL_TEXTS,
  ...PANEL_CHECK_TEXTS,
  ...PANEL_COLUMNS_TEXTS,
  ...PANEL_CONNECT_TEXTS,
  ...PANEL_HISTORY_TEXTS,
  ...PANEL_SCHEDULE_TEXTS,
  ...PANEL_UPLOAD_TEXTS,
  ...PANEL_ZONE_TEXTS,
  ...STATUS_TEXTS,
} as const;

/** Fulfilled when the texts can be used. */
export const textsReady: Promise<unknown> = Promise.resolve();
