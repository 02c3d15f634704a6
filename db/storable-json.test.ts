import { expect, it } from "vitest";
import { storableJson } from "./storable-json";

it("leaves everything that jsonb can keep as it is", () => {
  const value = {
    text: 'Ibú 😀 "kutip" \\u0000 \\ud83d \\\\',
    list: [1, null, true],
  };
  expect(storableJson(value)).toEqual(value);
});

it("replaces what jsonb refuses, in keys as well as in values", () => {
  expect(storableJson({ "a\0": ["\ud83d", "x\udc00y", "\\\0"] })).toEqual({
    "a\uFFFD": ["\uFFFD", "x\uFFFDy", "\\\uFFFD"],
  });
});
