// An esbuild plugin: leaves out of the phone library's numbering plans what only formatting needs, and packs the rest: 83 KB become 12.
import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { packedSource } from './packData.mjs';

/** Places in a plan (the library's METADATA.md) of what only formatting needs. Numbers are only read and written as E.164. */
const FORMATTING = [4, 6, 9, 12, 13];

/** The plans without formats; the plans given stay as they are. */
export function withoutFormats(metadata) {
  const without = (plans) =>
    Object.fromEntries(
      Object.entries(plans).map(([key, plan]) => [
        key,
        plan.map((part, at) => (FORMATTING.includes(at) ? 0 : part)),
      ]),
    );
  return {
    ...metadata,
    countries: without(metadata.countries),
    nonGeographic: without(metadata.nonGeographic),
  };
}

export const trimPhonePlans = {
  name: 'trim-phone-plans',
  setup({ onLoad }) {
    onLoad({ filter: /libphonenumber-js[\\/]metadata\.min\.json\.js$/ }, ({ path }) => {
      const metadata = JSON.parse(readFileSync(path.replace(/\.js$/, ''), 'utf8'));
      const contents = packedSource(withoutFormats(metadata)) + lazily(Object.keys(metadata));
      return { contents, loader: 'js', resolveDir: dirname(path) };
    });
  },
};

/** The library takes the plans for an object: each part is unpacked when it is looked at. */
function lazily(parts) {
  const getters = parts.map((part) => `get ${part}() { return unpacked().${part}; }`);
  return `export default { ${getters.join(', ')} };`;
}
