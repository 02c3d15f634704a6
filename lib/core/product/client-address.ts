import { BlockList, isIP } from "node:net";
import { normalizeIP } from "@better-auth/core/utils/ip";

const loopback = ["127.0.0.0/8", "::1/128"];

/** Proxies whose word on the sender's address is taken: this machine itself, and what the environment names (addresses or CIDR). */
export function trustedProxies(named: readonly string[]): BlockList {
  const list = new BlockList();
  for (const entry of [...loopback, ...named]) {
    const [address = "", prefix] = entry.split("/");
    const family = isIP(address) === 6 ? "ipv6" : "ipv4";
    const bits = family === "ipv6" ? 128 : 32;
    list.addSubnet(address, Number(prefix ?? bits), family);
  }
  return list;
}

/** True for an address or a range that `trustedProxies` understands. */
export function isAddressRange(entry: string): boolean {
  const [address = "", prefix, ...rest] = entry.split("/");
  const family = isIP(address);
  if (family === 0 || rest.length > 0) return false;
  if (prefix === undefined) return true;
  return (
    /^\d{1,3}$/.test(prefix) && Number(prefix) <= (family === 6 ? 128 : 32)
  );
}

/**
 * Address of the sender: the peer of the connection, or, where that peer is a trusted proxy, the last hop of X-Forwarded-For
 * that is not. What stands further left could be written by anyone.
 */
export function clientAddress(
  peer: string,
  forwardedFor: string | null,
  trusted: BlockList,
): string {
  let address = plain(peer);
  const hops = (forwardedFor ?? "").split(",").map((hop) => plain(hop.trim()));
  for (const hop of hops.reverse()) {
    if (!isTrusted(address, trusted) || isIP(hop) === 0) break;
    address = hop;
  }
  return address;
}

function isTrusted(address: string, trusted: BlockList): boolean {
  return trusted.check(address, isIP(address) === 6 ? "ipv6" : "ipv4");
}

/** A dual-stack socket shows IPv4 peers as ::ffff:10.0.0.1. */
function plain(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/i, "");
}

/** What one sender can easily have all of: an IPv4 address, or the /64 of an IPv6 address, out of which a host chooses its addresses freely. */
export function networkOf(address: string): string {
  return normalizeIP(address, { ipv6Subnet: 64 });
}
