import { APIError, createAuthMiddleware } from "better-auth/api";
import { z } from "zod";
import { logAudit } from "@/db/core/changes";
import type { Database } from "@/db/client";
import type { SignInWatch } from "./sign-in-watch";

/** What is written to the audit log if a request succeeded, by its path below /api/auth. */
const audited: Readonly<Record<string, string>> = {
  "/change-password": "password-changed",
  "/api-key/create": "key-created",
  "/api-key/delete": "key-revoked",
  "/admin/ban-user": "user-banned",
};

const Subject = z.object({ userId: z.string(), keyId: z.string() }).partial();
const Created = z.object({ id: z.string() });

/** After each request that better-auth answered or refused: writes down sign-ins, and what changed about accounts and keys. */
export function auditHook(database: Database, signIns: SignInWatch) {
  return createAuthMiddleware(async (context) => {
    const { returned, session } = context.context;
    await signIns.after(context, returned);
    if (returned instanceof APIError) return;
    const action = audited[context.path];
    // A call without a session comes from our own code, which writes its own line.
    if (action === undefined || session === null) return;
    const subject = Subject.safeParse(context.body).data;
    const created = Created.safeParse(returned).data;
    await database.sql.begin((tx) =>
      logAudit(tx, {
        actor: session.user.id,
        action,
        subject:
          subject?.keyId ?? subject?.userId ?? created?.id ?? session.user.id,
      }),
    );
  });
}
