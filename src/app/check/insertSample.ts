/** *Insert sample sheet*: a sheet to look at, to fill in, and to compare one's own with. */

import { COLUMN_NAMES, type ColumnName } from '../../core/call/columns';
import { sampleSheet } from '../../core/settings/sampleSheet';
import { zoneOf } from '../../core/time/zone';
import type { Ports } from '../../ports';
import { done, failed, type Result } from '../base/result';

/** Adds the sheet and shows it; answers its id. */
export function insertSample(ports: Ports): Result<number> {
  const spreadsheet = ports.table.spreadsheet();
  if (spreadsheet === null) return failed('NO_SPREADSHEET');
  const zone = zoneOf(spreadsheet.timeZone) ?? zoneOf('UTC');
  if (zone === null) throw new Error('There is no UTC.');
  const { say } = ports.words;
  const notes = Object.fromEntries(
    COLUMN_NAMES.map((name) => [name, say({ key: `sample.${name}` })]),
  ) as Record<ColumnName, string>;
  const tags = (
    ['tag1', 'tag2', 'tag3', 'tag4', 'tag5', 'fault1', 'fault2', 'fault3', 'fault4'] as const
  ).map((tag) => say({ key: `sample.${tag}` }));
  const words = { name: say({ key: 'sample.name' }), notes, tags };
  const sheetId = ports.table.writeSheet('sample', sampleSheet(words, ports.clock.nowMs(), zone));
  ports.table.flush();
  return done(sheetId);
}
