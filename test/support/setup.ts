import { afterEach, beforeEach, expect, type MockInstance, vi } from "vitest";

// A stray console.error is a defect: it fails the test that caused it.
let errors: MockInstance;
beforeEach(() => {
  errors = vi.spyOn(console, "error").mockImplementation(() => {});
});
afterEach(() => {
  expect(errors.mock.calls).toEqual([]);
  errors.mockRestore();
});
