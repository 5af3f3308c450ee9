/** The Chromium that npm brings: unpacked once for a machine, started like a browser of its own and not as a guest of a cloud function. */

import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

export interface Launch {
  readonly name: string;
  readonly executablePath: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
}

const PACKAGE = '@sparticuz/chromium';

/** Made for functions in the cloud, where one process is all there is: in it, closing one page ends the browser. */
const ONE_PROCESS = new Set(['--single-process', '--no-zygote', '--in-process-gpu']);

/** In it the package also unpacks the libraries that such a function lacks, and a small Linux too. */
const AS_IN_A_CLOUD = { AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x' };

/**
 * Ways to start it: with the libraries of this machine, then with those of the package. The package is an ES module
 * that looks for its own folder, so that Jest cannot load it.
 */
export function npmBrowsers(): readonly Launch[] {
  const { folder, args } = unpacked();
  const start = {
    executablePath: join(folder, 'chromium'),
    args: args.filter((each) => !ONE_PROCESS.has(each)),
  };
  const env = { ...process.env, FONTCONFIG_PATH: folder };
  return [
    { ...start, name: PACKAGE, env },
    {
      ...start,
      name: `${PACKAGE} with its own libraries`,
      env: { ...env, LD_LIBRARY_PATH: join(folder, 'al2023', 'lib') },
    },
  ];
}

/** The folder of the unpacked browser; it appears whole or not at all, whoever else unpacks at the same time. */
function unpacked(): { readonly folder: string; readonly args: readonly string[] } {
  const folder = join(tmpdir(), `metrica-calls-chromium-${version()}-${process.getuid?.() ?? 0}`);
  const making = existsSync(folder) ? folder : mkdtempSync(`${folder}-`);
  const args = unpackInto(making);
  if (making !== folder) {
    writeFileSync(join(making, 'fonts.conf'), fontsIn(folder));
    try {
      renameSync(making, folder);
    } catch (error) {
      rmSync(making, { recursive: true, force: true });
      // Another process was quicker.
      if (!existsSync(folder)) throw error;
    }
  }
  return { folder, args };
}

/** The fonts of the package alone: the panel is as wide on every machine. */
function fontsIn(folder: string): string {
  const places = `<dir>${join(folder, 'fonts')}</dir><cachedir>${join(folder, 'cache')}</cachedir>`;
  return `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>${places}</fontconfig>\n`;
}

/** What the package unpacks where nothing is unpacked yet, and its words for the command line. */
function unpackInto(folder: string): readonly string[] {
  const script = `
    import chromium from '${PACKAGE}';
    await chromium.executablePath();
    console.log(JSON.stringify(chromium.args));
  `;
  const output = execFileSync(process.execPath, ['--input-type=module', '-e', script], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...AS_IN_A_CLOUD, TMPDIR: folder },
  });
  return JSON.parse(output);
}

function version(): string {
  const start = createRequire(__filename).resolve(PACKAGE);
  const { version: found } = require(join(dirname(start), '..', '..', 'package.json'));
  return found;
}
