/** Types of the esbuild plugin that packs the server's sentences and words, for its test. */

import type { Plugin } from 'esbuild';

export const packTables: Plugin;
