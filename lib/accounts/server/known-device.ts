import { createHash, randomUUID } from "node:crypto";
import type { GenericEndpointContext } from "@better-auth/core";

/** Longer than anybody stays away; browsers allow 400 days. */
const seconds = 365 * 86_400;

/** The account is in it as a hash, because everybody at the same computer can read its cookies. */
const marked = (email: string) =>
  createHash("sha256").update(email.toLowerCase()).digest("base64url");

const nameOf = ({ context }: GenericEndpointContext) =>
  `${context.authCookies.sessionToken.name}_device`;

/** The name of the device on which this person has signed in before, out of a cookie that was signed here; null where it is another's or none. */
export async function knownDevice(
  endpoint: GenericEndpointContext,
  email: string,
): Promise<string | null> {
  if (endpoint.headers === undefined) return null;
  const value = await endpoint.getSignedCookie(
    nameOf(endpoint),
    endpoint.context.secret,
  );
  const [account, device] = (value || "").split(" ");
  return account === marked(email) && device !== undefined ? device : null;
}

/** Marks the device on which somebody has just signed in; it stays after signing out. The last person of a shared one is remembered. */
export async function rememberDevice(
  endpoint: GenericEndpointContext,
  email: string,
): Promise<void> {
  const known = await knownDevice(endpoint, email);
  await endpoint.setSignedCookie(
    nameOf(endpoint),
    `${marked(email)} ${known ?? randomUUID()}`,
    endpoint.context.secret,
    {
      ...endpoint.context.authCookies.sessionToken.attributes,
      maxAge: seconds,
    },
  );
}
