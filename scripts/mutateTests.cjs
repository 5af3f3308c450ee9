// Loads test files of what is mutated without Jest, with Jest's own `expect`, `each` and mocks, so that a mutant costs milliseconds.
const Module = require('node:module');
const { readdirSync, readFileSync } = require('node:fs');
const { join } = require('node:path');
const { expect } = require('expect');
const { bind } = require('jest-each');
const { ModuleMocker } = require('jest-mock');
const { process: transform } = require('./jestTransform.cjs');

/** The tests beside what is mutated. */
const TEST_FOLDERS = ['test/core', 'test/app'];
/** Enumerations that take seconds and more are for the whole run, not for each mutant. */
const LONG = /\/every[A-Z]/;
const NEEDS_TRANSFORM = /\.ts$|node_modules[\\/]@noble[\\/]/;

/** The tests of the file that is being loaded: `{name, work}` in the order of the file. */
let collected = [];
let titles = [];

function test(title, work) {
  collected.push({ name: [...titles, title].join(' '), work });
}

function describe(title, work) {
  titles.push(title);
  work();
  titles.pop();
}

test.each = bind(test, false);
describe.each = bind(describe, false);

function standInForJest() {
  const mocker = new ModuleMocker(globalThis);
  const exports = { test, it: test, describe, expect, jest: mocker };
  const file = require.resolve('@jest/globals');
  require.cache[file] = Object.assign(new Module(file), { filename: file, loaded: true, exports });
  return mocker;
}

function transformSources() {
  const transformed = new Map();
  const plain = Module._extensions['.js'];
  for (const ending of ['.ts', '.js']) {
    Module._extensions[ending] = (module, file) => {
      if (!NEEDS_TRANSFORM.test(file)) return plain(module, file);
      if (!transformed.has(file)) {
        transformed.set(file, transform(readFileSync(file, 'utf8'), file).code);
      }
      module._compile(transformed.get(file), file);
    };
  }
}

function forgetSources() {
  for (const file of Object.keys(require.cache)) {
    const isOurs = file.startsWith(process.cwd()) && !file.includes('node_modules');
    if (isOurs && file.endsWith('.ts')) delete require.cache[file];
  }
}

/** Prepares this process; the answer restores every mock. */
function prepare() {
  transformSources();
  const mocker = standInForJest();
  require('./mutateSetup.cjs');
  return () => mocker.restoreAllMocks();
}

/** Paths of the test files without ending, `test/core/read/readId`; those with a part of TESTS in them, all where it is not set. */
function testNames() {
  const names = TEST_FOLDERS.flatMap((folder) =>
    readdirSync(join(process.cwd(), folder), { recursive: true })
      .filter((name) => name.endsWith('.test.ts'))
      .map((name) => `${folder}/${name.replaceAll('\\', '/').slice(0, -'.test.ts'.length)}`),
  );
  const wanted = process.env.TESTS?.split(',') ?? [''];
  return names
    .filter((name) => !LONG.test(name))
    .filter((name) => wanted.some((part) => name.includes(part)));
}

/** The tests of these files, with every source loaded anew; an id is the file and the full title. */
function loadTests(names) {
  forgetSources();
  return names.flatMap((name) => {
    collected = [];
    titles = [];
    require(join(process.cwd(), `${name}.test.ts`));
    return collected.map((one) => ({ ...one, id: `${name}: ${one.name}`, file: name }));
  });
}

module.exports = { prepare, testNames, loadTests };
