const total = (counts) =>
  counts.reduce((sum, { passed, failed }) => ({ passed: sum.passed + passed, failed: sum.failed + failed }), {
    passed: 0,
    failed: 0,
  });

export function lastLine(counts) {
  const { passed, failed } = total(counts);
  return `${passed} passed, ${failed} failed`;
}

export function exitCode(counts) {
  const { passed, failed } = total(counts);
  return failed === 0 && passed > 0 ? 0 : 1;
}

export function vitestCounts(report, ok) {
  if (report === undefined) return withVerdict({ passed: 0, problems: [] }, false, "no report was written");
  const problems = [];
  let passed = 0;
  for (const file of report.testResults) {
    const before = problems.length;
    for (const test of file.assertionResults) {
      if (test.status === "passed") passed++;
      else problems.push(`${file.name} > ${test.fullName} (${test.status})`);
    }
    if (file.status !== "passed" && problems.length === before)
      problems.push(`${file.name} (${firstLine(file.message) || file.status})`);
  }
  return withVerdict({ passed, problems }, ok, "errors outside of the tests");
}

export function playwrightCounts(report, ok) {
  if (report === undefined) return withVerdict({ passed: 0, problems: [] }, false, "no report was written");
  const problems = report.errors.map((error) => firstLine(error.message) || "error outside of the tests");
  let passed = 0;
  for (const { spec, test } of report.suites.flatMap(testsOf)) {
    // "expected" holds those that passed and those that are expected to fail; a second try that passed is "flaky".
    if (test.status === "expected" || test.status === "flaky") passed++;
    else problems.push(`${spec.file} > ${spec.title} (${test.projectName || "browser"}: ${test.status})`);
  }
  return withVerdict({ passed, problems }, ok, "errors outside of the tests");
}

function testsOf(suite) {
  return [
    ...suite.specs.flatMap((spec) => spec.tests.map((test) => ({ spec, test }))),
    ...(suite.suites ?? []).flatMap(testsOf),
  ];
}

// A runner that ends with an error although its tests passed, or that ran nothing, has not passed.
function withVerdict({ passed, problems }, ok, reason) {
  if (problems.length === 0 && !ok) problems.push(reason);
  if (problems.length === 0 && passed === 0) problems.push("there was no test");
  return { passed, failed: problems.length, problems };
}

function firstLine(text) {
  return (text ?? "").trim().split("\n")[0];
}
