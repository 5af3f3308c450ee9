// The test runner that Stryker drives for `npm run mutate`: every source anew for each mutant, the quickest tests first, an end at the first failure.
import { createRequire } from 'node:module';
import { INSTRUMENTER_CONSTANTS } from '@stryker-mutator/api/core';
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import {
  DryRunStatus,
  determineHitLimitReached,
  TestStatus,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner';

/** Where Stryker's changed sources look up which change is on, and count what was covered. */
globalThis[INSTRUMENTER_CONSTANTS.NAMESPACE] ??= {};

class CoreTestRunner {
  context = globalThis[INSTRUMENTER_CONSTANTS.NAMESPACE];
  /** Test id → the least time that it took, in ms. */
  known = new Map();

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    // From the sandbox that Stryker has made by now and works in, not from where this file stands: there are the changed sources.
    this.tests = createRequire(`${process.cwd()}/`)('./scripts/mutateTests.cjs');
    this.restoreMocks = this.tests.prepare();
  }

  async dryRun() {
    this.context.activeMutant = undefined;
    const tests = [];
    for (const one of this.tests.loadTests(this.tests.testNames())) {
      this.context.currentTestId = one.id;
      tests.push(await this.run(one));
    }
    this.context.currentTestId = undefined;
    return { status: DryRunStatus.Complete, tests, mutantCoverage: this.context.mutantCoverage };
  }

  async mutantRun({ activeMutant, testFilter, hitLimit, mutantActivation }) {
    this.context.hitLimit = hitLimit;
    this.context.hitCount = hitLimit === undefined ? undefined : 0;
    this.context.activeMutant = mutantActivation === 'static' ? activeMutant.id : undefined;
    const files = new Set((testFilter ?? []).map((id) => id.slice(0, id.indexOf(': '))));
    const wanted = testFilter && new Set(testFilter);
    const names = this.tests.testNames().filter((name) => !testFilter || files.has(name));
    try {
      const chosen = this.tests.loadTests(names).filter(({ id }) => !wanted || wanted.has(id));
      this.context.activeMutant = activeMutant.id;
      return toMutantRunResult(await this.runUntilFailure(chosen));
    } catch (error) {
      return toMutantRunResult({ status: DryRunStatus.Error, errorMessage: String(error) });
    }
  }

  async runUntilFailure(chosen) {
    const tests = [];
    const timeOf = ({ id }) => this.known.get(id) ?? 0;
    for (const one of chosen.sort((a, b) => timeOf(a) - timeOf(b))) {
      tests.push(await this.run(one));
      const endless = determineHitLimitReached(this.context.hitCount, this.context.hitLimit);
      if (endless) return endless;
      if (tests.at(-1).status === TestStatus.Failed) break;
    }
    return { status: DryRunStatus.Complete, tests };
  }

  async run({ id, name, file, work }) {
    const startedAt = performance.now();
    const about = { id, name, fileName: `${file}.test.ts` };
    try {
      await work();
      const timeSpentMs = performance.now() - startedAt;
      this.known.set(id, Math.min(timeSpentMs, this.known.get(id) ?? Infinity));
      return { ...about, status: TestStatus.Success, timeSpentMs };
    } catch (error) {
      const failureMessage = String(error?.message ?? error);
      const timeSpentMs = performance.now() - startedAt;
      return { ...about, status: TestStatus.Failed, failureMessage, timeSpentMs };
    } finally {
      this.restoreMocks();
    }
  }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'core', CoreTestRunner)];
