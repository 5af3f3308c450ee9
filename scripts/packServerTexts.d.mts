/** Types of the esbuild plugin that packs the server's sentences, for its test. */

import type { Plugin } from 'esbuild';

export const packServerTexts: Plugin;
