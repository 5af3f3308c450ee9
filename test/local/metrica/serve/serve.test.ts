/** The command `npm run metrica`, as a person starts and stops it. */

import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { TEST_TOKEN } from '../../../../local/metrica/api/accounts';
import { FILE } from '../requests';

const PROGRAM = join(__dirname, '..', '..', '..', '..', 'local', 'metrica', 'serve', 'serve.ts');
const UPLOAD = '/management/v1/counter/12345678/offline_conversions/upload_calls';

let folder = '';
let child: ChildProcess | null = null;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'serve-'));
});

afterEach(() => {
  child?.kill('SIGKILL');
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** Runs the program; `until` resolves once its output holds the text, `end` with code and all output. */
function run(...args: readonly string[]) {
  const started = spawn(process.execPath, ['--import', 'tsx', PROGRAM, ...args]);
  child = started;
  let out = '';
  let error = '';
  const watchers: (() => void)[] = [];
  started.stdout.on('data', (chunk) => {
    out += chunk;
    for (const watch of watchers) watch();
  });
  started.stderr.on('data', (chunk) => {
    error += chunk;
  });
  const end = new Promise<{ code: number | null; out: string; error: string }>((resolve) => {
    started.on('close', (code) => resolve({ code, out, error }));
  });
  const until = (text: string) =>
    new Promise<string>((resolve, reject) => {
      const look = () => {
        if (out.includes(text)) resolve(out);
      };
      watchers.push(look);
      look();
      void end.then(() => reject(new Error(error)));
    });
  return { started, until, end };
}

function upload(output: string): Promise<Response> {
  const url = /http:\/\/\S+/.exec(output)?.[0];
  const body = new FormData();
  body.set('file', new Blob([FILE], { type: 'text/csv' }), 'data.csv');
  const headers = { Authorization: `OAuth ${TEST_TOKEN}` };
  return fetch(`${url}${UPLOAD}`, { method: 'POST', headers, body });
}

test('it says where it listens and with which token, and Ctrl-C ends it cleanly', async () => {
  const { started, until, end } = run('--port', '0', '--fault', 'half,times=2');
  const output = await until('Ctrl-C');
  expect(output).toMatch(/http:\/\/127\.0\.0\.1:\d+\n/);
  expect(output).toContain(TEST_TOKEN);
  expect(output).toContain('half');
  started.kill('SIGINT');
  expect(await end).toMatchObject({ code: 0, error: '' });
});

test('killed without warning, it knows every upload that it answered', async () => {
  const statePath = join(folder, 'killed.jsonl');
  const first = run('--port', '0', '--state', statePath);
  const output = await first.until('Ctrl-C');
  expect((await upload(output)).status).toBe(200);
  first.started.kill('SIGKILL');
  await first.end;
  const second = run('--port', '0', '--state', statePath);
  const reply = await upload(await second.until('Ctrl-C'));
  expect(await reply.json()).toMatchObject({ uploading: { id: 719450002 } });
});

test('a mistake is one clear line and exit code 2', async () => {
  const { code, out, error } = await run('--fault', 'hafl').end;
  expect([code, out]).toEqual([2, '']);
  expect(error).toMatch(/^metrica: fault "hafl": unknown name "hafl"/);
});
