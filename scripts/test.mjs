// npm test: types, lint, unit and contract tests, real-browser tests, end-to-end; every step runs even when one before
// it failed, and the last line counts them all: "123 passed, 0 failed".
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';

const bin = (path) => ['node', `node_modules/${path}`];
const out = 'test-results';
rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });

let passed = 0;
let failed = 0;
let skipped = 0;

function run(name, command, env = {}) {
  console.log(`\n── ${name}`);
  const [file, ...args] = command;
  const { status } = spawnSync(file, args, { stdio: 'inherit', env: { ...process.env, ...env } });
  return status ?? 1;
}

/** A check without a count of its own counts as one test. */
function check(name, command) {
  if (run(name, command) === 0) passed += 1;
  else failed += 1;
}

/** Counts of a run; a runner that died without a report is one failure. */
function counted(name, command, env, file, count) {
  const status = run(name, command, env);
  let counts = { passed: 0, failed: 0 };
  try {
    counts = count(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    counts.failed = 1;
  }
  if (status !== 0 && counts.failed === 0) counts.failed = 1;
  passed += counts.passed;
  failed += counts.failed;
  skipped += counts.skipped ?? 0;
}

/** The reasons of all that was skipped below a suite of Playwright's report. */
const whySkipped = ({ suites = [], specs = [] }) => [
  ...suites.flatMap(whySkipped),
  ...specs.flatMap(({ tests }) => tests.filter(({ status }) => status === 'skipped').map(reasonOf)),
];
const reasonOf = ({ annotations }) => annotations.find(({ type }) => type === 'skip')?.description ?? 'no reason given';

check('types', [...bin('svelte-check/bin/svelte-check'), '--fail-on-warnings', '--output', 'human']);
check('lint', [...bin('eslint/bin/eslint.js'), '.']);
check('format', [...bin('prettier/bin/prettier.cjs'), '--check', '--log-level', 'warn', '.']);

// one after the other: what measures sound in a real browser must not share two cores with everything else
for (const [project, name] of [
  ['unit', 'unit and contract tests'],
  ['screens', 'component tests'],
  ['browser', 'real-browser tests'],
]) {
  const file = `${out}/${project}.json`;
  counted(
    name,
    [
      ...bin('vitest/vitest.mjs'),
      'run',
      '--project',
      project,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${file}`,
    ],
    {},
    file,
    ({ numPassedTests, numFailedTests, numFailedTestSuites, numTotalTests }) => ({
      passed: numPassedTests,
      failed: numFailedTests || (numTotalTests === 0 || numFailedTestSuites > 0 ? numFailedTestSuites || 1 : 0),
    }),
  );
}

// stories without voices two at a time; where people hear and see each other, one
for (const [project, workers] of [
  ['words', 2],
  ['voices', 1],
]) {
  const file = `${out}/e2e-${project}.json`;
  counted(
    `end to end: ${project}`,
    [
      ...bin('@playwright/test/cli.js'),
      'test',
      '--project',
      project,
      '--workers',
      String(workers),
      '--reporter=list,json',
    ],
    { PLAYWRIGHT_JSON_OUTPUT_NAME: file },
    file,
    ({ stats, ...report }) => {
      const reasons = whySkipped(report);
      for (const reason of new Set(reasons))
        console.log(`skipped ${reasons.filter((one) => one === reason).length}: ${reason}`);
      if (stats.flaky > 0) console.log(`\n${stats.flaky} end-to-end tests passed only at the second try, see above`);
      return { passed: stats.expected + stats.flaky, failed: stats.unexpected, skipped: stats.skipped };
    },
  );
}

console.log(`\n${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);
