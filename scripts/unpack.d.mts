/** Types of what unpacks the bundle's data, for its test. */

import type { Packed } from './packData.mjs';

export function unpack(packed: Packed): unknown;
