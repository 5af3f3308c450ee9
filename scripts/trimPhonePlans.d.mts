/** Types of the esbuild plugin that trims numbering plans, for its test. */

import type { Plugin } from 'esbuild';
import type { MetadataJson } from 'libphonenumber-js/core';

export function withoutFormats(metadata: MetadataJson): MetadataJson;
export const trimPhonePlans: Plugin;
