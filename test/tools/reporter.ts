import type { Reporter, TestModule } from 'vitest/node';

/** Ends a run with one plain line, for those who read logs by program. */
export default class PlainSummary implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()].map((test) => test.result().state));
    const broken = modules.filter(
      (module) =>
        module.state() === 'failed' &&
        ![...module.children.allTests()].some((test) => test.result().state === 'failed'),
    ).length;
    const count = (state: string) => tests.filter((each) => each === state).length;
    process.stdout.write(
      `\ntests: ${count('passed')} passed, ${count('failed') + broken + errors.length} failed, ${count('skipped')} skipped\n`,
    );
  }
}
