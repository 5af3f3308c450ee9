/** What people do to the hidden sheet of the ledger and to what is kept beside it. */

import { checksumOf } from '../../../src/core/deliver/packing';
import type { Cloud } from '../world/cloud';
import type { Story } from './events';

type Line = readonly string[];

/** Places of cells in a line of the ledger. */
const KIND = 1;
const DETAILS = 5;
const CHECKSUM = 6;
const FIRST_PACKED = 7;

export const LEDGER_EVENTS = {
  'ledger deleted': ({ cloud }: Story) => {
    cloud.ledger = null;
  },
  // An old version of the spreadsheet: only the first batch is known.
  'ledger rolled back': change((lines) => lines.slice(0, 2)),
  'ledger rolled back by one': change((lines) => lines.slice(0, lastClaim(lines))),
  'ledger edited': change((lines) => withCell(lines, 0, DETAILS)),
  'ledger line deleted': change((lines) => lines.slice(1)),
  'ledger line copied': change((lines) => [...lines, ...lines.slice(0, 1)]),
  'last ledger line deleted': change((lines) => lines.slice(0, -1)),
  'last ledger line edited': change((lines) => withCell(lines, lines.length - 1, DETAILS)),
  'packed cell edited': change((lines) => withCell(lines, 0, FIRST_PACKED)),
  'ledger sorted': change((lines) => [...lines].reverse()),
  'ledger of an older version': change((lines) => lines.map(olderVersion)),
  'property behind': ({ cloud }: Story) => {
    const count = JSON.parse(cloud.document.get('mc.ledger') ?? '{"claims":1}');
    cloud.document.set('mc.ledger', JSON.stringify({ ...count, claims: count.claims - 1 }));
  },
  'count lost': ({ cloud }: Story) => {
    cloud.document.delete('mc.ledger');
  },
  'properties lost': ({ cloud }: Story) => loseProperties(cloud),
  copied: ({ cloud }: Story) => {
    Object.assign(cloud, { spreadsheetId: 'spreadsheet-2' });
    loseProperties(cloud);
  },
} as const;

function change(work: (lines: readonly Line[]) => readonly Line[]): (story: Story) => void {
  return ({ cloud }) => {
    cloud.ledger = work(cloud.ledger ?? []).map((line) => [...line]);
  };
}

function lastClaim(lines: readonly Line[]): number {
  return lines.map((line) => line[KIND]).lastIndexOf('claim');
}

function withCell(lines: readonly Line[], row: number, place: number): readonly Line[] {
  return lines.map((line, index) =>
    index === row ? line.map((cell, at) => (at === place ? `${cell} ` : cell)) : line,
  );
}

/** A claim as a version of the add-on wrote it that read cells in another way. */
function olderVersion(line: Line): Line {
  const details = JSON.parse(line[DETAILS] ?? '{}');
  if (details.reading === undefined) return line;
  const reading = { ...details.reading, version: details.reading.version - 1 };
  const head = [...line.slice(0, DETAILS), JSON.stringify({ ...details, reading })];
  return [...head, checksumOf(head), ...line.slice(CHECKSUM + 1)];
}

function loseProperties(cloud: Cloud): void {
  for (const key of [...cloud.document.keys()]) {
    if (!key.endsWith('.settings')) cloud.document.delete(key);
  }
}
