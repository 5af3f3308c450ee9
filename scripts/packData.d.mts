/** Types of what packs data into the bundle, for its test. */

/** Letters of printable ASCII, and the letters that stand for the bytes from 128. */
export type Packed = readonly [packed: string, letters: string];

export function pack(value: unknown): Packed;
export function packedSource(value: unknown): string;
