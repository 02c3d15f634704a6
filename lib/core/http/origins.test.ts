import { expect, test } from "vitest";
import { isForeignOrigin } from "./origins";

const sent = (headers: Record<string, string>) => new Headers(headers);

test.each([
  { host: "192.168.1.5:3000", origin: "http://192.168.1.5:3000" },
  { host: "localhost:4000", origin: "http://localhost:4000" },
  { host: "posyandu.example", origin: "https://posyandu.example" },
  { host: "posyandu.example:443", origin: "https://posyandu.example" },
  { host: "[::1]:3000", origin: "http://[::1]:3000" },
  {
    host: "127.0.0.1:3000",
    "x-forwarded-host": "posyandu.example, inner",
    origin: "https://posyandu.example",
  },
  { host: "posyandu.example" },
])("a page served from here is no stranger: %o", (headers) => {
  expect(isForeignOrigin(sent(headers as Record<string, string>))).toBe(false);
});

test.each([
  { host: "192.168.1.5:3000", origin: "http://192.168.1.5:4000" },
  { host: "posyandu.example", origin: "https://other.example" },
  { host: "posyandu.example", origin: "https://posyandu.example.evil.test" },
  { host: "posyandu.example", origin: "null" },
  { origin: "https://posyandu.example" },
])("any other page is: %o", (headers) => {
  expect(isForeignOrigin(sent(headers as Record<string, string>))).toBe(true);
});

test("the configured address is trusted also where the proxy hides it", () => {
  const headers = sent({
    host: "app:3000",
    origin: "https://posyandu.example",
  });
  expect(isForeignOrigin(headers)).toBe(true);
  expect(isForeignOrigin(headers, "https://posyandu.example")).toBe(false);
});
