/** All texts of the page in both languages. The build packs them: unpacked they would be two thirds of the page. */

import { FIELD_TEXTS } from '../../texts/fields';
import { LOOKS_LIKE_TEXTS } from '../../texts/looksLike';
import { MENU_TEXTS } from '../../texts/menu';
import { OUTCOME_TEXTS } from '../../texts/outcomes';
import { PANEL_TEXTS } from '../../texts/panel';
import { PANEL_CHECK_TEXTS } from '../../texts/panelCheck';
import { PANEL_COLUMNS_TEXTS } from '../../texts/panelColumns';
import { PANEL_CONNECT_TEXTS } from '../../texts/panelConnect';
import { PANEL_HISTORY_TEXTS } from '../../texts/panelHistory';
import { PANEL_SCHEDULE_TEXTS } from '../../texts/panelSchedule';
import { PANEL_UPLOAD_TEXTS } from '../../texts/panelUpload';
import { PANEL_ZONE_TEXTS } from '../../texts/panelZones';
import { STATUS_TEXTS } from '../../texts/statuses';

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
