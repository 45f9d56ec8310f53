import { describe, expect, test } from "vitest";
import { canonicalLoginName, loginNameFault, passwordFault } from "#app/domain/people/accounts.ts";

const person = { loginName: "wang.ming", displayName: "王小明" };

test.each([
  ["Wang.Ming", "wang.ming"],
  ["  ｗａｎｇ．ｍｉｎｇ ", "wang.ming"],
  ["WANG.MING", "wang.ming"],
])("the log-in name %j is %j", (typed, canonical) => {
  expect(canonicalLoginName(typed)).toBe(canonical);
});

test.each([
  ["wang", null],
  ["a.b-c_d@school.edu.tw", null],
  ["", "login-name-missing"],
  ["ab", "login-name-form"],
  [".ab", "login-name-form"],
  ["王小明", "login-name-form"],
  ["a b c", "login-name-form"],
  ["a".repeat(41), "login-name-form"],
])("the fault of log-in name %j is %j", (name, fault) => {
  expect(loginNameFault(name)).toBe(fault);
});

describe("passwords", () => {
  test.each([
    ["correct horse battery", null],
    ["三隻小豬住在紅色的磚房裡", null],
    ["k7#mQ2vLp9!x", null],
    ["short-one", "too-short"],
    ["三隻小豬", "too-short"],
    ["x".repeat(30) + "y1z2".repeat(25), "too-long"],
    ["my wang.ming secret", "contains-name"],
    ["MY WANG.MING SECRET", "contains-name"],
    ["王小明的第二個密碼呀呀", "too-short"],
    ["我是王小明的第二個密碼呀呀", "contains-name"],
    ["aaaaaaaaaaaa", "too-common"],
    ["abcabcabcabc", "too-common"],
    ["112112112112", "too-common"],
    ["123456789012", "too-common"],
    ["abcdefghijkl", "too-common"],
    ["qwertyuiopas", "too-common"],
    ["Password1234", "too-common"],
  ])("the fault of %j is %j", (password, fault) => {
    expect(passwordFault(password, person)).toBe(fault);
  });
});
