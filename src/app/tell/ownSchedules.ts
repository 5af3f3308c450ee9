/** Which spreadsheets a person's schedules are in, kept with the person: told where a run cannot reach its spreadsheet. */

import type { Ports, SpreadsheetInfo } from '../../ports';
import { USER_KEYS } from '../base/keys';

/** Spreadsheets that are remembered, at most; a property holds 9 KB. */
const MOST_SPREADSHEETS = 40;

interface OwnSpreadsheet {
  readonly id: string;
  readonly name: string;
  /** Address of the person there. */
  readonly owner: string;
  /** Whether any schedule of the person there mails. */
  readonly mail: boolean;
}

/** Keeps that this person has a schedule here; written only where it is news. */
export function rememberSpreadsheet(
  ports: Ports,
  { id, name }: SpreadsheetInfo,
  about: Pick<OwnSpreadsheet, 'owner' | 'mail'>,
): void {
  const known = loadOwn(ports);
  const others = known.filter((each) => each.id !== id);
  const own: OwnSpreadsheet = { id, name: name.slice(0, 100), ...about };
  const before = known.find((each) => each.id === id);
  const isSame =
    before?.name === own.name && before.owner === own.owner && before.mail === own.mail;
  if (!isSame) save(ports, [own, ...others].slice(0, MOST_SPREADSHEETS));
}

/** Forgets a spreadsheet without a schedule of this person. */
export function forgetSpreadsheet(ports: Ports, id: string): void {
  const own = loadOwn(ports);
  const others = own.filter((each) => each.id !== id);
  if (others.length < own.length) save(ports, others);
}

/** The person's address; as it was when a schedule was switched on where Google does not tell it now. */
export function rememberedOwner(ports: Ports): string {
  const user = ports.session.user();
  return user === '' ? (loadOwn(ports)[0]?.owner ?? '') : user;
}

/** Names of the spreadsheets with schedules of this person that mail. */
export function mailedSpreadsheets(ports: Ports): readonly string[] {
  return loadOwn(ports)
    .filter((each) => each.mail)
    .map((each) => each.name);
}

function loadOwn(ports: Ports): readonly OwnSpreadsheet[] {
  try {
    const value: unknown = JSON.parse(ports.store.get('user', USER_KEYS.schedules) ?? '[]');
    return Array.isArray(value) ? (value as readonly OwnSpreadsheet[]) : [];
  } catch {
    return [];
  }
}

function save(ports: Ports, own: readonly OwnSpreadsheet[]): void {
  ports.store.set('user', USER_KEYS.schedules, JSON.stringify(own));
}
