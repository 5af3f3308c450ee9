/** What people and other programs do between two runs, or amid one. */

import type { StandIn } from '../../../local/metrica/standIn';
import { uploadElsewhere } from '../../local/metrica/elsewhere';
import type { Cloud } from '../world/cloud';
import type { MadeCall } from '../world/oracle';
import { LEDGER_EVENTS } from './ledgerEvents';
import { ROW_EVENTS } from './rowEvents';
import { SETTING_EVENTS } from './settingEvents';
import { TAB_EVENTS } from './tabEvents';

/** A tab, the counter that it sends to, and the calls that must arrive there. */
export interface Place {
  readonly sheetId: number;
  counter: string;
  /** What the oracle expects; events may change it. */
  readonly calls: MadeCall[];
}

export interface Story {
  readonly cloud: Cloud;
  readonly metrica: StandIn;
  /** The first tab first; a place is left behind where its tab goes on to another counter. */
  readonly places: Place[];
}

/** Calls of another program, as many as a batch of ours has. */
const SAME_ROWS = 3;

const EVENTS = {
  ...LEDGER_EVENTS,
  ...ROW_EVENTS,
  ...SETTING_EVENTS,
  ...TAB_EVENTS,
  'another program uploads': ({ metrica, cloud }: Story) =>
    uploadElsewhere(metrica, cloud.nowMs, SAME_ROWS),
  'an hour passes': ({ cloud }: Story) => {
    cloud.nowMs += 3_600_000;
  },
} as const satisfies Readonly<Record<string, (story: Story) => void>>;

export type Event = keyof typeof EVENTS;

/** Lets it happen. */
export function happen(event: Event, story: Story): void {
  EVENTS[event](story);
}
