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

/** For how long a key or session that was ended is still accepted here if the notification of it was lost. */
const believedMs = 2_000;

/** Who asks, and when what they carry ends by itself (ms); null if it has no end. */
type Admitted = { actor: Actor; ends: number | null };

export type Identify = {
  /** Who sends these headers. An invalid key is refused; with an invalid cookie the sender is anonymous. */
  actorOf: (headers: Pick<Headers, "get">) => Promise<Actor>;
  endOf: (headers: Headers) => Promise<number | null>;
  /** Forgets everybody, so that the database is asked again. */
  forget: () => void;
};

/** Looks people up by what their requests carry, and remembers them for a moment. */
export function openIdentify(
  { sql }: Database,
  readToken: ReadToken,
): Identify {
  const remembered = shortMemory<Admitted>(believedMs);

  async function holderOf(key: string): Promise<Admitted> {
    const hash = hashOfKey(key);
    return remembered.recall(`key ${hash}`, async () => {
      const row = await findKeyHolder(sql, hash).catch(unavailable);
      if (row === undefined) throw keyRefused();
      return admitted("key", row);
    });
  }

  async function visitorOf(token: string): Promise<Admitted> {
    return remembered.recall(`session ${token}`, async () => {
      const row = await findVisitor(sql, token).catch(unavailable);
      return row === undefined ? { value: nobody } : admitted("user", row);
    });
  }

  async function identify(
    authorization: string | null,
    cookie: string | null,
  ): Promise<Admitted> {
    const key = bearerOf(authorization);
    if (key !== null) return holderOf(key);
    const token = cookie === null ? null : readToken(cookie);
    return token === null ? nobody : visitorOf(token);
  }

  const ask = (headers: Pick<Headers, "get">) =>
    identify(headers.get("authorization"), headers.get("cookie"));

  return {
    actorOf: async (headers) => (await ask(headers)).actor,
    endOf: async (headers) => (await ask(headers)).ends,
    forget: remembered.forget,
  };
}

const nobody: Admitted = { actor: anonymous, ends: null };

/** The key of an Authorization header; empty if no key follows the scheme. Other schemes than Bearer are meant for a proxy and are ignored. */
function bearerOf(authorization: string | null): string | null {
  const [scheme, key = ""] = (authorization ?? "").trim().split(/\s+/);
  return scheme?.toLowerCase() === "bearer" ? key : null;
}

const Areas = z.array(AreaCode);

/** Someone without a known role gets the one that may do least. */
function admitted(
  kind: Member["kind"],
  row: AdmittedRow,
): Remembered<Admitted> {
  const { id, name, email, expiresAt } = row;
  const role = Role.safeParse(row.role).data ?? "viewer";
  const areas = role === "operator" ? Areas.parse(row.areas) : [];
  const ends = expiresAt?.getTime() ?? null;
  return {
    value: { actor: { kind, id, name, email, role, areas }, ends },
    ...(ends !== null && { until: ends }),
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
