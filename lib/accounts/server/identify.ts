import type { IncomingHttpHeaders } from "node:http";
import { z } from "zod";
import type { Database } from "@/db/client";
import {
  findKeyHolder,
  findVisitor,
  type AdmittedRow,
} from "@/db/accounts/people";
import { Role } from "@/lib/core/access/contract";
import { AreaCode } from "@/lib/core/domain/ids";
import { anonymous, type Actor, type Member } from "@/lib/core/access/actor";
import { hashOfKey } from "./api-keys";
import { AppError, refusalFrom } from "@/lib/core/refusals/errors";
import type { ReadToken } from "./session-cookie";
import { shortMemory, type Remembered } from "./short-memory";

/** How long a key or session is still accepted here after it was ended elsewhere (by another node or a command). */
const believedMs = 10_000;

export type Identify = {
  /** Who sends these headers. An invalid key is refused; with an invalid cookie the sender is anonymous. */
  actorOf: (headers: Headers) => Promise<Actor>;
  /** The same for the headers of a raw request, such as Socket.IO's handshake. */
  actorOfHeaders: (headers: IncomingHttpHeaders) => Promise<Actor>;
  /** Forgets everybody, so that the database is asked again. */
  forget: () => void;
};

/** Looks people up by what their requests carry, and remembers them for a moment. */
export function openIdentify(
  { sql }: Database,
  readToken: ReadToken,
): Identify {
  const holders = shortMemory<Member>(believedMs);
  const visitors = shortMemory<Actor>(believedMs);

  async function holderOf(key: string): Promise<Actor> {
    const hash = hashOfKey(key);
    return holders.recall(hash, async () => {
      const row = await findKeyHolder(sql, hash).catch(unavailable);
      if (row === undefined) throw keyRefused();
      return admitted("key", row);
    });
  }

  async function visitorOf(token: string): Promise<Actor> {
    return visitors.recall(token, async () => {
      const row = await findVisitor(sql, token).catch(unavailable);
      return row === undefined ? { value: anonymous } : admitted("user", row);
    });
  }

  async function identify(authorization: string | null, cookie: string | null) {
    const key = bearerOf(authorization);
    if (key !== null) return holderOf(key);
    const token = cookie === null ? null : readToken(cookie);
    return token === null ? anonymous : visitorOf(token);
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

/** The key of an Authorization header; empty if no key follows the scheme. Other schemes than Bearer are meant for a proxy and are ignored. */
function bearerOf(authorization: string | null): string | null {
  const [scheme, key = ""] = (authorization ?? "").trim().split(/\s+/);
  return scheme?.toLowerCase() === "bearer" ? key : null;
}

const Areas = z.array(AreaCode);

/** Someone without a known role gets the one that may do least. */
function admitted(kind: Member["kind"], row: AdmittedRow): Remembered<Member> {
  const { id, name, email, expiresAt } = row;
  const role = Role.safeParse(row.role).data ?? "viewer";
  const areas = role === "operator" ? Areas.parse(row.areas) : [];
  return {
    value: { kind, id, name, email, role, areas },
    ...(expiresAt !== null && { until: expiresAt.getTime() }),
  };
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
