import type { Subject } from "@/lib/core/subjects/subject";

/** Signing in has its own door, /api/auth: see open-authentication.ts. */
export const accountsSubject: Subject = { name: "accounts" };
