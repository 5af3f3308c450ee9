/** What people change in the way in which the first tab is read. */

import { type Cloud, SHEET_ID, type SheetCell } from '../world/cloud';
import type { MadeCall } from '../world/oracle';
import type { Story } from './events';

/** A number as it is dialled at home: in Russia and in the United States a good one, and not the same. */
const PHONE = '9123456789';

export const SETTING_EVENTS = {
  'zone changed': set({ timeZone: 'Asia/Yekaterinburg' }),
  'country changed': set({ country: 'US' }),
  'dates at nine': set({ timeForDates: '09:00' }),
  'dates at ten': set({ timeForDates: '10:00' }),
  'day comes first': set({ answers: { dateOrder: 'dmy' } }),
  'month comes first': set({ answers: { dateOrder: 'mdy' } }),
  'ids are the site’s own': set({
    idType: 'USER_ID',
    columns: { UserId: { header: 'ClientId' }, ClientId: { notSent: true } },
  }),
  'user ids chosen': ({ cloud, places }: Story) => {
    changeSettings(cloud, { idType: 'USER_ID' });
    for (const { calls } of places) calls.splice(0, calls.length, ...calls.map(byUserId));
  },
  'client ids chosen': set({ idType: 'CLIENT_ID' }),
  'locale changed': ({ cloud }: Story) => {
    cloud.locale = 'en_US';
  },
  'id header renamed': ({ cloud }: Story) => renameHeader(cloud, 'ClientId', 'Client ID'),
  'time header renamed': ({ cloud }: Story) => renameHeader(cloud, 'DateTime', 'Date and time'),
  'user ids written': ({ cloud }: Story) =>
    addColumn(cloud, (id) => (id === 'ClientId' ? 'UserId' : userIdOf(id))),
  'phones written': ({ cloud, places }: Story) => {
    addColumn(cloud, (id) => (id === 'ClientId' ? 'PhoneNumber' : PHONE));
    for (const { calls } of places) calls.splice(0, calls.length, ...calls.map(withPhone));
  },
} as const;

function set(change: object): (story: Story) => void {
  return ({ cloud }) => changeSettings(cloud, change);
}

/** Changes what is kept of a tab's settings. */
export function changeSettings(cloud: Cloud, change: object, sheetId = SHEET_ID): void {
  const key = `mc.tab.${sheetId}.settings`;
  const settings = JSON.parse(cloud.document.get(key) ?? '{}') as object;
  cloud.document.set(key, JSON.stringify({ ...settings, ...change }));
}

/** The header is another, and a person says that it is the same column. */
function renameHeader(cloud: Cloud, from: 'ClientId' | 'DateTime', to: string): void {
  const settings = JSON.parse(cloud.document.get(`mc.tab.${SHEET_ID}.settings`) ?? '{}');
  changeSettings(cloud, { columns: { ...settings.columns, [from]: { header: to } } });
  const rows = cloud.tabs.get(SHEET_ID) ?? [];
  cloud.tabs.set(
    SHEET_ID,
    rows.map((row, index) => (index === 0 ? row.map((cell) => (cell === from ? to : cell)) : row)),
  );
}

function addColumn(cloud: Cloud, cellOf: (id: SheetCell) => string): void {
  const rows = cloud.tabs.get(SHEET_ID) ?? [];
  cloud.tabs.set(
    SHEET_ID,
    rows.map((row) => [...row, cellOf(row[0] ?? '')]),
  );
}

/** A row without a good id has no other one. */
function userIdOf(id: SheetCell): string {
  return /^\d+$/.test(String(id)) ? `user-${String(id).slice(-3)}` : '';
}

function byUserId(call: MadeCall): MadeCall {
  const [id = '', ...rest] = (call.line ?? '').split(',');
  return call.line === null ? call : { ...call, or: [userIdOf(id), ...rest].join(',') };
}

function withPhone(call: MadeCall): MadeCall {
  const line = call.line?.replace(',RUB,', `,RUB,+7${PHONE},`) ?? null;
  return { ...call, line };
}
