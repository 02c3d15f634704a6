import { expect, test } from "vitest";
import { clientAddress, networkOf, trustedProxies } from "./client-address";

const local = trustedProxies([]);
const compose = trustedProxies(["172.16.0.0/12", "fd00::/8"]);

test("without a proxy it is the peer, whatever the sender claims", () => {
  expect(clientAddress("10.1.2.3", "8.8.8.8", local)).toBe("10.1.2.3");
  expect(clientAddress("::ffff:10.1.2.3", "8.8.8.8", local)).toBe("10.1.2.3");
});

test("behind a proxy on this machine it is the hop that proxy saw", () => {
  expect(clientAddress("127.0.0.1", "36.66.1.9", local)).toBe("36.66.1.9");
  expect(clientAddress("::1", "1.1.1.1, 36.66.1.9", local)).toBe("36.66.1.9");
});

test("named proxies are looked through, one after the other", () => {
  const chain = "1.1.1.1, 36.66.1.9, 172.18.0.4";
  expect(clientAddress("172.18.0.2", chain, compose)).toBe("36.66.1.9");
  expect(clientAddress("172.18.0.2", chain, local)).toBe("172.18.0.2");
  expect(clientAddress("fd00::2", "2001:db8::7", compose)).toBe("2001:db8::7");
});

test("a broken header falls back to the last address that was seen", () => {
  expect(clientAddress("127.0.0.1", null, local)).toBe("127.0.0.1");
  expect(clientAddress("127.0.0.1", "unknown", local)).toBe("127.0.0.1");
  expect(clientAddress("127.0.0.1", "8.8.8.8, <x>", local)).toBe("127.0.0.1");
});

test.each([
  ["36.66.1.9", "36.66.1.10", false],
  ["2001:db8:0:1::1", "2001:DB8:0:1:ffff::2", true],
  ["2001:db8:0:1::1", "2001:db8:0:2::1", false],
  ["::ffff:36.66.1.9", "36.66.1.9", true],
])("%s and %s are one sender: %s", (one, other, isOne) => {
  expect(networkOf(one) === networkOf(other)).toBe(isOne);
});
