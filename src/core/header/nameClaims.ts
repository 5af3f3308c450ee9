/** What each header says by its name alone: which column it could feed, and how good its claim is. */

import { COLUMN_NAMES, type ColumnName, isColumnName, kindOf } from '../call/columns';
import { foldedNames, foldHeader, withoutRemark, withoutSeconds } from '../cell/headerText';
import { madeOnce } from '../cell/madeOnce';
import type { OwnHeader, TrackerExport, Trap } from '../exports/form/trackerExport';
import { knownNames, type NameGroup } from '../exports/knownNames';
import { exportOf } from '../exports/recogniseExport';
import { isTrapName, ownTrapOf, trapOf } from '../exports/traps';
import { withoutZone } from '../time/namedZone';
import { allowedMistakes, leastMistakes, lettersIn, nameDistance } from './nameDistance';

/**
 * A header's claim on a column. Rank 0 is the exact name, 1 the best of the known names, and so on; between
 * them stand the headers that say the column in the sheet's own export.
 */
export interface Claim {
  readonly column: ColumnName;
  /** 1-based sheet column. */
  readonly sheetColumn: number;
  readonly header: string;
  readonly rank: number;
  readonly group: OwnHeader | NameGroup | null;
}

export interface TrapFound {
  readonly trap: Trap;
  readonly sheetColumn: number;
  readonly header: string;
}

interface KnownName {
  readonly column: ColumnName;
  readonly rank: number;
  readonly group: NameGroup;
  readonly letters: number;
}

const byName = madeOnce(indexNames);

function indexNames(): ReadonlyMap<string, KnownName> {
  const byName = new Map<string, KnownName>();
  for (const column of COLUMN_NAMES) {
    knownNames()[column].forEach((group, index) => {
      for (const name of group.names) {
        const folded = foldHeader(name);
        byName.set(folded, { column, rank: index + 1, group, letters: lettersIn(folded) });
      }
    });
  }
  return byName;
}

/** The claim of a header by its exact or known name, without regard to traps; null when it has none. */
export function claimOf(header: string, sheetColumn: number): Claim | null {
  if (isColumnName(header)) {
    return { column: header, sheetColumn, header, rank: 0, group: null };
  }
  const known = knownName(header);
  if (known === null) return null;
  const { column, rank, group } = known;
  return { column, rank, group, sheetColumn, header };
}

function knownName(header: string): KnownName | null {
  const known = byName().get(foldHeader(header));
  if (known !== undefined) return known;
  const zoneless = withoutZone(header);
  const time = zoneless === null ? undefined : byName().get(foldHeader(zoneless));
  if (time?.column === 'DateTime') return time;
  const bare = withoutSeconds(header);
  const duration = bare === null ? undefined : byName().get(foldHeader(bare));
  return duration !== undefined && kindOf(duration.column) === 'duration' ? duration : null;
}

/** Claims and traps of a header row, in sheet order. A trap in its own export claims nothing: there `Price` may be what a call cost. */
export function nameClaims(headers: readonly string[]): {
  readonly claims: readonly Claim[];
  readonly traps: readonly TrapFound[];
} {
  const claims: Claim[] = [];
  const traps: TrapFound[] = [];
  const written = exportOf(headers);
  headers.forEach((header, index) => {
    const sheetColumn = index + 1;
    const known = claimOf(header, sheetColumn);
    const own = known?.rank === 0 ? null : ownClaim(header, sheetColumn, written);
    const claim = own ?? known;
    const trap = claim?.rank === 0 ? ownTrapOf(header, written) : trapOf(header, headers, written);
    if (trap !== null && own === null) traps.push({ trap, sheetColumn, header });
    else if (claim !== null) claims.push(claim);
  });
  return { claims, traps };
}

/** What a header says in the export that the sheet is; null where it says nothing there. */
function ownClaim(
  header: string,
  sheetColumn: number,
  written: TrackerExport | null,
): Claim | null {
  const name = foldHeader(header);
  if (written === null || name === '') return null;
  for (const column of COLUMN_NAMES) {
    const groups = written.own?.[column] ?? [];
    const place = groups.findIndex(({ names }) => names.some((one) => foldHeader(one) === name));
    const group = groups[place];
    if (group !== undefined) return { column, sheetColumn, header, rank: (place + 1) / 100, group };
  }
  return null;
}

/** Headers that come near a known name and mean something else. */
const otherMeanings = foldedNames([
  ...['gclid', 'fbclid', 'ymclid', 'crm_client_id', 'vk_client_id', 'recording_wav'],
  ...['unanswered', 'Неотвечен', 'Неотвеченный', 'unsuccessful', 'Неуспешный'],
  ...['Теги обращения', 'stats', 'dates'],
]);

/** «Длительность (мин)»: durations are read as seconds, so such a column must not be offered. */
const OTHER_UNIT =
  /[\s,._(/-](?:мин|минут[аыах]*|min|mins|minutes?|час|час[аыов]*|h|hours?|мс|ms|msec|millis[a-z]*)[\s.)]*$/i;

/** The column that a header resembles, with the number of mistakes; null for known names, traps and plain others. */
export function nearestColumn(
  header: string,
  wanted: (column: ColumnName) => boolean = () => true,
): { readonly column: ColumnName; readonly mistakes: number } | null {
  if (OTHER_UNIT.test(header)) return null;
  const forms = [header, withoutRemark(header)].filter((form): form is string => form !== null);
  let best: { column: ColumnName; mistakes: number } | null = null;
  for (const [index, form] of forms.entries()) {
    const name = foldHeader(form);
    if (name === '' || otherMeanings().has(name) || isTrapName(form)) return null;
    if (index === 0 && knownName(form) !== null) return null;
    const ofName = lettersIn(name);
    for (const [known, { column, letters }] of byName()) {
      const limit = allowedMistakes(Math.min(name.length, known.length));
      if (!wanted(column) || Math.abs(known.length - name.length) > limit) continue;
      if (leastMistakes(ofName, letters) > limit) continue;
      const mistakes = nameDistance(name, known, limit);
      if (mistakes > limit || digitsOf(known) !== digitsOf(name)) continue;
      // A remark counts as one mistake: `Дата звонка (факт)` is a guess, not a known name.
      if (best === null || mistakes + index < best.mistakes) {
        best = { column, mistakes: mistakes + index };
      }
    }
  }
  return best;
}

/** «Телефон 2» is not a slip of the pen for «Телефон». */
function digitsOf(name: string): string {
  return name.replace(/\D/g, '');
}
