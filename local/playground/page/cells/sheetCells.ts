/** The cells of one sheet in the page: blocks of rows, read when somebody looks at them. */

import type { BlockView, CellView } from '../../protocol';

const BLOCK_ROWS = 100;
/** A sheet that changes all the time is taken as it was a moment ago. */
const MOST_TRIES = 3;

type Line = readonly (CellView | null)[];

export interface SheetCells {
  /** What is known of a row, maybe not the newest; undefined when nothing is. The rest is sent for. */
  line(row: number): Line | undefined;
  /** Changes when the row is read anew; undefined when nothing is known of it. */
  version(row: number): object | undefined;
  /** Resolves when every row from `from` to `to` is known as it is now. */
  load(from: number, to: number): Promise<void>;
  /** Everything may have changed. */
  outdate(): void;
}

interface Source {
  readonly read: (from: number, rows: number) => Promise<BlockView>;
  /** Rows `from` and on have come. */
  readonly onRead: () => void;
  readonly onFailed: (error: unknown) => void;
}

export function createSheetCells({ read, onRead, onFailed }: Source): SheetCells {
  const blocks = new Map<number, { readonly lines: readonly Line[]; isOld: boolean }>();
  /** Blocks that are under way, with whether what comes is already old. */
  const asked = new Map<number, { isOld: boolean; readonly come: Promise<void> }>();
  const receive = async (index: number) => {
    try {
      const { rows } = await read(index * BLOCK_ROWS + 1, BLOCK_ROWS);
      blocks.set(index, { lines: rows, isOld: asked.get(index)?.isOld ?? false });
    } catch (error) {
      onFailed(error);
    }
    asked.delete(index);
    onRead();
  };
  const send = (index: number) => {
    if (asked.has(index)) return;
    asked.set(index, { isOld: false, come: Promise.resolve().then(() => receive(index)) });
  };
  const isKnown = (index: number) => blocks.get(index)?.isOld === false;
  const indexOf = (row: number) => Math.floor((row - 1) / BLOCK_ROWS);
  return {
    line(row) {
      const index = indexOf(row);
      const block = blocks.get(index);
      if (block === undefined || block.isOld) send(index);
      return block?.lines[(row - 1) % BLOCK_ROWS];
    },
    async load(from, to) {
      for (let index = indexOf(from); index <= indexOf(to); index++) {
        for (let tries = 0; !isKnown(index) && tries < MOST_TRIES; tries++) {
          send(index);
          await asked.get(index)?.come;
        }
      }
    },
    version: (row) => blocks.get(indexOf(row)),
    outdate() {
      for (const block of blocks.values()) block.isOld = true;
      for (const order of asked.values()) order.isOld = true;
    },
  };
}
