/** What the build packs comes out unchanged, in a place that has nothing but the language itself. */

import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { build } from 'esbuild';
import { getCountries } from 'libphonenumber-js/min';
import { packTables } from '../../scripts/packTables.mjs';
import { trimPhonePlans } from '../../scripts/trimPhonePlans.mjs';
import { phonePlans } from '../../src/core/read/phone/phoneNumber';
import { fill } from '../../src/texts/fill';
import { serverTexts } from '../../src/texts/server/serverTexts';

const ROOT = join(__dirname, '../..');

interface Built {
  say(language: string, key: string, params?: object): string;
  inAllLanguages(key: string): readonly string[];
  phonePlans: typeof phonePlans;
}

describe('the bundle', () => {
  let code = '';
  let built: Built;

  beforeAll(async () => {
    const { outputFiles } = await build({
      stdin: {
        contents: `export { inAllLanguages, say } from './src/texts/say'; export { phonePlans } from './src/core/phoneNumber';`,
        resolveDir: ROOT,
        loader: 'ts',
      },
      bundle: true,
      write: false,
      minify: true,
      format: 'iife',
      globalName: 'built',
      target: 'es2019',
      charset: 'utf8',
      plugins: [packTables, trimPhonePlans],
    });
    code = outputFiles[0]!.text;
    built = runInNewContext(`${code}; built`) as Built;
  });

  test('carries no sentence in the open', () => {
    const open = Object.values(serverTexts()).filter(
      ({ ru }) => ru.length > 20 && code.includes(ru),
    );
    expect(open).toEqual([]);
    expect(code.length).toBeLessThan(80_000);
  });

  test('says every sentence as the source does', () => {
    const wrong = Object.entries(serverTexts()).filter(
      ([key, { en, ru }]) =>
        built.inAllLanguages(key).join() !== `${en},${ru}` ||
        built.say('ru', key) !== fill('ru', ru, {}),
    );
    expect(wrong).toEqual([]);
    expect(built.inAllLanguages('no.such.key')).toHaveLength(0);
  });

  test.each(getCountries())('reads phones of %s as the source does', (country) => {
    const [source, packed] = [phonePlans(country), built.phonePlans(country)];
    expect(packed.callingCode).toBe(source.callingCode);
    for (const text of [
      '89451234567',
      '(212) 555-1234',
      '+442079460000',
      '030 1234567',
      `+${source.callingCode}2012345678`,
    ]) {
      expect({ ...packed.find(text) }).toEqual(source.find(text));
      expect(packed.isPlainE164(text)).toBe(source.isPlainE164(text));
    }
  });
});
