/** Runs `npm start` as a person or a program would: a process of its own, its two streams and its exit code; or in this one. */

import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { format } from 'node:util';
import { unzipSync } from 'fflate';
import { runCommandLine } from '../../../local/run/commandLine';

export const ROOT = join(__dirname, '..', '..', '..');

export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** Stdout as JSON; throws when it is not one object alone. */
  json(): RunJson;
}

type BySeverity = Readonly<Record<'error' | 'question' | 'held' | 'warning' | 'fix', number>>;

/** The object of design section 13. */
export interface RunJson {
  readonly sheet: string;
  readonly headerRow: number | null;
  readonly mapping: Readonly<Record<string, unknown>>;
  readonly rows: number;
  readonly ready: number;
  readonly held: number;
  readonly sentBefore: number;
  readonly inDoubt: number;
  readonly leftOut: number;
  /** 1-based; only where there are any. */
  readonly skippedRows?: readonly number[];
  readonly counts: BySeverity & { readonly byCode: Readonly<Record<string, number>> };
  readonly callsBySeverity: BySeverity;
  readonly problems: readonly {
    readonly code: string;
    readonly severity: string;
    readonly row: number | null;
    readonly column: string | null;
    readonly cell: string | null;
    readonly seen: string;
    readonly suggestion: string | null;
    readonly message: string;
  }[];
  readonly uploads: readonly {
    readonly batch: string;
    readonly rows: number;
    readonly state: string;
    readonly uploadId: number | null;
    readonly source: number | null;
    readonly accepted: number | null;
    readonly status: string | null;
    readonly error: null | { readonly code: string; readonly message: string };
  }[];
  readonly settled: readonly { readonly batch: string; readonly state: string }[];
  readonly stopped?: { readonly code: string; readonly message: string };
  readonly serviceCalls: Readonly<Record<'check' | 'upload', { reads: number; writes: number }>>;
  readonly action?: { readonly name: string; readonly value: unknown };
  readonly out: string;
  readonly error?: { readonly code: string; readonly message: string };
}

export interface RunSettings {
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** Gets the process as soon as it is there, to kill it. */
  readonly onStart?: (child: ChildProcess) => void;
}

/** Starts `local/run.ts` with the arguments and waits for its end. */
export function startRun(args: readonly string[], settings: RunSettings = {}): Promise<Ran> {
  return ended(['--import', 'tsx', 'local/run.ts', ...args], process.execPath, settings);
}

/** The same without a process of its own, which costs seconds. */
export function runHere(args: readonly string[]): Promise<Ran> {
  const { METRICA_TOKEN: _, ...env } = process.env;
  return ranHere(() => runCommandLine(args, env));
}

/** What a run in this process prints on the console is kept. */
export async function ranHere(run: () => Promise<number>): Promise<Ran> {
  const printed = { log: '', error: '' };
  const { log, error } = console;
  console.log = (...words: unknown[]) => {
    printed.log += `${format(...words)}\n`;
  };
  console.error = (...words: unknown[]) => {
    printed.error += `${format(...words)}\n`;
  };
  try {
    const code = await run();
    return ranOf(code, printed.log, printed.error);
  } finally {
    Object.assign(console, { log, error });
  }
}

/** The same by the public command, through npm. */
export function npmStart(args: readonly string[], settings: RunSettings = {}): Promise<Ran> {
  return ended(['start', '--silent', '--', ...args], 'npm', settings);
}

function ended(args: readonly string[], program: string, settings: RunSettings): Promise<Ran> {
  const { METRICA_TOKEN: _, ...rest } = process.env;
  const child = spawn(program, args, { cwd: ROOT, env: { ...rest, ...settings.env } });
  settings.onStart?.(child);
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve(ranOf(code, stdout, stderr)));
  });
}

function ranOf(code: number | null, stdout: string, stderr: string): Ran {
  return { code, stdout, stderr, json: () => JSON.parse(stdout) as RunJson };
}

export interface Folder {
  readonly path: string;
  file(name: string): string;
  /** Writes a file and gives its path. */
  write(name: string, content: string | Uint8Array): string;
  /** Makes a folder in it and gives its path. */
  folder(name: string): string;
  read(name: string): string;
  /** Every file below; a workbook's parts stand unpacked behind it. */
  everything(): readonly { readonly name: string; readonly bytes: Buffer }[];
  remove(): void;
}

/** A folder for one test. */
export function makeFolder(): Folder {
  const path = mkdtempSync(join(tmpdir(), 'metrica-calls-'));
  return {
    path,
    file: (name) => join(path, name),
    write(name, content) {
      writeFileSync(join(path, name), content);
      return join(path, name);
    },
    folder(name) {
      mkdirSync(join(path, name));
      return join(path, name);
    },
    read: (name) => readFileSync(join(path, name), 'utf8'),
    everything: () =>
      readdirSync(path, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => {
          const bytes = readFileSync(join(entry.parentPath, entry.name));
          const parts = entry.name.endsWith('.xlsx') ? Object.values(unzipSync(bytes)) : [];
          return { name: entry.name, bytes: Buffer.concat([bytes, ...parts]) };
        }),
    remove: () => rmSync(path, { recursive: true, force: true }),
  };
}
