/** All exports that are known, one file each. */

import { AMO } from './crm/amo';
import { BITRIX } from './crm/bitrix';
import { INTRUM } from './crm/intrum';
import { AIRCALL } from './exchanges/aircall';
import { ASTERISK, FREEPBX } from './exchanges/asterisk';
import { ASTPP } from './exchanges/astpp';
import { MANGO, MANGO_CONTEXT } from './exchanges/mango';
import { MEGAFON, MEGAFON_HISTORY } from './exchanges/megafon';
import { RINGCENTRAL } from './exchanges/ringCentral';
import { THREE_CX } from './exchanges/threeCx';
import { TWILIO } from './exchanges/twilio';
import { ZADARMA } from './exchanges/zadarma';
import type { TrackerExport } from './form/trackerExport';
import { CALLIBRI } from './trackers/callibri';
import { CALLRAIL } from './trackers/callrail';
import { CALLTOUCH } from './trackers/calltouch';
import { COMAGIC } from './trackers/comagic';
import { FRESHDESK } from './trackers/freshdesk';
import { METRICA } from './trackers/metrica';
import { RINGOSTAT } from './trackers/ringostat';
import { ROISTAT } from './trackers/roistat';
import { SIPUNI } from './trackers/sipuni';

/** In the order in which the documents name them. Of two that a sheet could be, the one with more marks in it is meant, then the first. */
export const EXPORTS: readonly TrackerExport[] = [
  CALLTOUCH,
  COMAGIC,
  CALLIBRI,
  SIPUNI,
  RINGOSTAT,
  ROISTAT,
  CALLRAIL,
  FRESHDESK,
  METRICA,
  MANGO,
  MANGO_CONTEXT,
  FREEPBX,
  ASTERISK,
  THREE_CX,
  MEGAFON,
  MEGAFON_HISTORY,
  ZADARMA,
  AIRCALL,
  TWILIO,
  RINGCENTRAL,
  ASTPP,
  BITRIX,
  AMO,
  INTRUM,
];
