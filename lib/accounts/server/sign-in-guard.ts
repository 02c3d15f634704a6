import { APIError } from "better-auth/api";
import { z } from "zod";
import { countAttempts } from "./attempts";

const minutes = (count: number) => count * 60_000;

/**
 * Ten wrong passwords are allowed for one account from one address, and a hundred from one address for all accounts, so that an office behind one
 * address can still work.
 */
const perAccount = { most: 10, withinMs: minutes(15) };
const perAddress = { most: 100, withinMs: minutes(15) };

const Body = z.object({ email: z.string().max(320) });

/** Slows down whoever guesses passwords. Attempts that succeed are not counted, nor are calls from inside the process. */
export function signInGuard(addressHeader: string) {
  const accounts = countAttempts(perAccount);
  const addresses = countAttempts(perAddress);

  const keysOf = (context: {
    path?: string;
    headers?: Headers | undefined;
    body?: unknown;
  }) => {
    const body = Body.safeParse(context.body);
    if (context.path !== "/sign-in/email" || !body.success) return null;
    const address = context.headers?.get(addressHeader);
    if (address == null) return null;
    return { address, account: `${address} ${body.data.email.toLowerCase()}` };
  };

  /** Must be called before every request. */
  const slowDown = (context: Parameters<typeof keysOf>[0]) => {
    const keys = keysOf(context);
    if (keys === null) return;
    const wait = Math.max(
      accounts.take(keys.account),
      addresses.take(keys.address),
    );
    if (wait > 0)
      throw new APIError(
        "TOO_MANY_REQUESTS",
        { code: "TOO_MANY_ATTEMPTS" },
        { "x-retry-after": String(wait) },
      );
  };

  /** Must be called after a sign-in that succeeded. */
  const succeeded = (context: Parameters<typeof keysOf>[0]) => {
    const keys = keysOf(context);
    if (keys === null) return;
    accounts.clear(keys.account);
    addresses.giveBack(keys.address);
  };

  return { slowDown, succeeded };
}

export type SignInGuard = ReturnType<typeof signInGuard>;
