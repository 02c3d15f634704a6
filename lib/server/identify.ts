import type { IncomingHttpHeaders } from "node:http";
import { z } from "zod";
import type { Database } from "@/db/client";
import { findKeyHolder, readAreasOf, type PersonRow } from "@/db/people";
import { Role } from "@/lib/contract/session";
import { AreaCode } from "@/lib/domain/ids";
import { anonymous, type Actor, type Member } from "./actor";
import { hashOfKey } from "./api-keys";
import type { Auth } from "./auth";
import { AppError, refusalFrom } from "./errors";
import { shortMemory } from "./short-memory";

/** How long a key or session that was ended elsewhere (another node, a command) may still be believed here. */
const believedMs = 10_000;

export type Identify = {
  /** Who sends these headers. A key that does not hold is refused; a cookie that does not hold is the anonymous reader's. */
  actorOf: (headers: Headers) => Promise<Actor>;
  /** The same for the headers of a raw request, such as Socket.IO's handshake. */
  actorOfHeaders: (headers: IncomingHttpHeaders) => Promise<Actor>;
  /** Asks the database again from now on. */
  forget: () => void;
};

/** Looks people up by what their requests carry, and remembers them for a moment. */
export function openIdentify(database: Database, auth: Auth): Identify {
  const holders = shortMemory<Actor>(believedMs);
  const visitors = shortMemory<Actor>(believedMs);
  const tokenOf = auth.$context.then(({ authCookies }) =>
    cookieReader(authCookies.sessionToken.name),
  );

  async function identify(authorization: string | null, cookie: string | null) {
    const key = bearerOf(authorization);
    if (key !== null) {
      const hash = hashOfKey(key);
      return holders.recall(hash, () => findHolder(database, hash));
    }
    const token = cookie === null ? null : (await tokenOf)(cookie);
    if (cookie === null || token === null) return anonymous;
    return visitors.recall(hashOfKey(token), () =>
      findVisitor(database, auth, cookie),
    );
  }

  return {
    actorOf: async (headers) =>
      identify(headers.get("authorization"), headers.get("cookie")),
    actorOfHeaders: async ({ authorization, cookie }) =>
      identify(authorization ?? null, cookie ?? null),
    forget: () => {
      holders.forget();
      visitors.forget();
    },
  };
}

/** The key of an Authorization header; other schemes are a proxy's affair, not ours. */
function bearerOf(authorization: string | null): string | null {
  return /^bearer\s+(.*)$/i.exec(authorization?.trim() ?? "")?.[1] ?? null;
}

function cookieReader(name: string): (cookie: string) => string | null {
  const start = `${name}=`;
  return (cookie) => {
    const pair = cookie
      .split(";")
      .map((part) => part.trim())
      .find((part) => part.startsWith(start));
    return pair?.slice(start.length) ?? null;
  };
}

async function findHolder(database: Database, hash: string) {
  const row = await findKeyHolder(database.sql, hash).catch(unavailable);
  if (row === undefined) throw keyRefused();
  return {
    value: memberFrom("key", row),
    ...(row.expiresAt !== null && { until: row.expiresAt.getTime() }),
  };
}

async function findVisitor(database: Database, auth: Auth, cookie: string) {
  const found = await auth.api
    .getSession({
      headers: new Headers({ cookie }),
      // Only a request whose answer reaches the browser may renew the session: its cookie is renewed with it.
      query: { disableRefresh: true },
    })
    .catch(unavailable);
  if (found === null) return { value: anonymous };
  const { user, session } = found;
  const areas = await readAreasOf(database.sql, user.id).catch(unavailable);
  return {
    value: memberFrom("user", { ...user, role: user.role ?? null, areas }),
    until: session.expiresAt.getTime(),
  };
}

const Areas = z.array(AreaCode);

/** A role that nobody gave gets the least. */
function memberFrom(kind: Member["kind"], row: PersonRow): Member {
  const { id, name, email } = row;
  const role = Role.safeParse(row.role).data ?? "viewer";
  const areas = role === "operator" ? Areas.parse(row.areas) : [];
  return { kind, id, name, email, role, areas };
}

function keyRefused(): AppError {
  return new AppError({
    code: "not-signed-in",
    text: {
      id: "Kunci API ini tidak berlaku: salah, kedaluwarsa, atau sudah dicabut.",
      en: "This API key does not hold: it is wrong, expired or revoked.",
    },
    remedy: {
      id: "Periksa kepala Authorization: Bearer, atau minta kunci baru kepada admin provinsi.",
      en: "Check the header Authorization: Bearer, or ask the administrator of the province for a new key.",
    },
  });
}

function unavailable(error: unknown): never {
  throw refusalFrom(error, "database-unavailable");
}
