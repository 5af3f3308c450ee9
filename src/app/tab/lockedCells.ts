/** Which cells of a tab the user may not edit. */

import type { Block, Ports } from '../../ports';

/** Whether the user may not edit a cell; asked of the sheet when the first cell is asked about. */
export function lockOf(ports: Ports, sheetId: number): (row: number, column: number) => boolean {
  let known: ReturnType<Ports['table']['protectedBlocks']> | null = null;
  const isInside = (blocks: readonly Block[], row: number, column: number) =>
    blocks.some(
      (block) =>
        row >= block.row &&
        row < block.row + block.rows &&
        column >= block.column &&
        column < block.column + block.columns,
    );
  return (row, column) => {
    known ??= ports.table.protectedBlocks(sheetId);
    const { blocks, onlyOpen } = known;
    if (isInside(blocks, row, column)) return true;
    return onlyOpen !== null && !isInside(onlyOpen, row, column);
  };
}
