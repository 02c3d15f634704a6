import { insistOk } from "@/lib/core/client/api-client";
import { ApiError } from "@/lib/core/client/api-error";

/** Opens a session; a wrong password, a closed account or too many attempts is an ApiError with the server's own words. */
export async function signIn(email: string, password: string): Promise<void> {
  const response = await fetch("/api/auth/sign-in/email", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ email, password }),
  }).catch((cause: unknown) => {
    throw new ApiError({ kind: "unreachable" }, cause);
  });
  // The session is a cookie, so the body of the answer is read only if it is a refusal.
  await insistOk(response);
}
