/** How a second tab comes to stand beside the first, and tabs go on to another counter. */

import { SECOND_ID, SHEET_ID } from '../world/cloud';
import { COUNTER, SECOND_COUNTER } from '../world/metrica';
import { HEADER, type MadeCall, makeBranchCalls } from '../world/oracle';
import type { Place, Story } from './events';
import { changeSettings } from './settingEvents';

export const TAB_EVENTS = {
  'branch opened': (story: Story) => openBranch(story, COUNTER),
  'branch opened for another counter': (story: Story) => openBranch(story, SECOND_COUNTER),
  'tab copied': (story: Story) => copyTab(story, COUNTER),
  'tab copied for another counter': (story: Story) => copyTab(story, SECOND_COUNTER),
  'second tab in another zone': ({ cloud }: Story) =>
    changeSettings(cloud, { timeZone: 'Asia/Yekaterinburg' }, SECOND_ID),
  'counter changed': (story: Story) => {
    const [first] = story.places;
    if (first === undefined) throw new Error('There is no first tab.');
    // What it had delivered stays delivered there; here every call counts as new.
    story.places.push({ ...first, calls: [...first.calls] });
    first.counter = SECOND_COUNTER;
    chooseCounter(story, SECOND_COUNTER);
  },
  'first counter again': (story: Story) => chooseCounter(story, COUNTER),
  'second counter again': (story: Story) => chooseCounter(story, SECOND_COUNTER),
} as const;

/** A counter as a tab keeps it. */
export function counterOf(id: string) {
  return { id, name: 'Test', hosts: [], timeZone: 'Europe/Moscow' };
}

function chooseCounter({ cloud }: Story, counter: string): void {
  changeSettings(cloud, { counter: counterOf(counter) });
}

/** A second tab with calls of its own, of the same days. */
function openBranch(story: Story, counter: string): void {
  const calls = makeBranchCalls();
  openTab(story, { counter, calls }, [
    [...HEADER],
    ...calls.map(({ cells }: MadeCall) => [...cells]),
  ]);
}

/** The same rows in a second tab: for the same counter the same calls. */
function copyTab(story: Story, counter: string): void {
  const [first] = story.places;
  const rows = (story.cloud.tabs.get(SHEET_ID) ?? []).map((row) => [...row]);
  openTab(story, { counter, calls: [...(first?.calls ?? [])] }, rows);
}

function openTab(
  { cloud, places }: Story,
  place: Omit<Place, 'sheetId'>,
  rows: (string | number)[][],
): void {
  places.push({ ...place, sheetId: SECOND_ID });
  cloud.tabs.set(SECOND_ID, rows);
  const settings = JSON.parse(cloud.document.get(`mc.tab.${SHEET_ID}.settings`) ?? '{}') as object;
  changeSettings(cloud, { ...settings, counter: counterOf(place.counter) }, SECOND_ID);
}
