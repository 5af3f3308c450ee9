/** Names under which call trackers, Metrica's reports and people know the columns, best first: gathered from all exports. */

import { COLUMN_NAMES, type ColumnName } from '../call/columns';
import { foldHeader } from '../cell/headerText';
import { madeOnce } from '../cell/madeOnce';
import { EXPORTS } from './exportList';
import { HEADER_KINDS, type HeaderKind } from './form/headerKinds';
import type { ExportNames } from './form/trackerExport';
import { GENERAL_NAMES } from './generalNames';

/** Names of equal rank: where two sheet columns have them, neither is better. */
export interface NameGroup extends HeaderKind {
  readonly names: readonly string[];
  /** Names of the exports that write so; `general` is what people type themselves. */
  readonly from: readonly string[];
}

type KnownNames = Readonly<Record<ColumnName, readonly NameGroup[]>>;

/**
 * By column, best names first. Case, spaces, punctuation and ё are ignored, and so is «, сек» behind a
 * duration. The column's own name in another spelling is among them, behind names that say more.
 */
export const knownNames = madeOnce(
  () => Object.fromEntries(COLUMN_NAMES.map((column) => [column, groupsOf(column)])) as KnownNames,
);

function groupsOf(column: ColumnName): readonly NameGroup[] {
  const writers: readonly (readonly [string, ExportNames])[] = [
    ...EXPORTS.map(({ name, names }) => [name, names ?? {}] as const),
    ['general', GENERAL_NAMES],
  ];
  return Object.entries<HeaderKind>(HEADER_KINDS[column]).flatMap(([kind, reading]) => {
    const names = new Map<string, string>();
    const from = new Set<string>();
    for (const [writer, own] of writers) {
      const written: Readonly<Record<string, readonly string[]>> = own[column] ?? {};
      for (const name of written[kind] ?? []) {
        from.add(writer);
        const folded = foldHeader(name);
        if (!names.has(folded)) names.set(folded, name);
      }
    }
    return names.size === 0 ? [] : [{ ...reading, names: [...names.values()], from: [...from] }];
  });
}
