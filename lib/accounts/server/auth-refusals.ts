import { z } from "zod";
import type { Text } from "@/lib/core/domain/text-pair";
import { AppError, refusal } from "@/lib/core/refusals/errors";
import { minPasswordLength } from "./passwords";

const Body = z.object({ code: z.string().optional() });

/** What better-auth's codes mean to the person who sees them. */
const known: Readonly<Record<string, () => AppError>> = {
  INVALID_EMAIL_OR_PASSWORD: () =>
    new AppError({
      code: "not-signed-in",
      text: {
        id: "Surel atau kata sandi salah.",
        en: "The email or the password is wrong.",
      },
      remedy: {
        id: "Periksa keduanya; bila lupa kata sandi, minta yang baru kepada admin provinsi.",
        en: "Check both; if the password is forgotten, ask the administrator of the province for a new one.",
      },
    }),
  BANNED_USER: () =>
    new AppError({
      code: "not-allowed",
      text: { id: "Akun ini ditutup.", en: "This account is closed." },
      remedy: {
        id: "Tanyakan sebabnya kepada admin provinsi.",
        en: "Ask the administrator of the province why.",
      },
    }),
  INVALID_ORIGIN: foreign,
  MISSING_OR_NULL_ORIGIN: foreign,
  CROSS_SITE_NAVIGATION_LOGIN_BLOCKED: foreign,
  INVALID_PASSWORD: () =>
    badRequest({
      id: "kata sandi yang sekarang salah",
      en: "the present password is wrong",
    }),
  PASSWORD_TOO_SHORT: () =>
    badRequest({
      id: `kata sandi sekurangnya ${minPasswordLength} huruf`,
      en: `a password has at least ${minPasswordLength} characters`,
    }),
  PASSWORD_TOO_LONG: () =>
    badRequest({
      id: "kata sandi terlalu panjang",
      en: "the password is too long",
    }),
  INVALID_EMAIL: () =>
    badRequest({ id: "surel tidak sah", en: "the email is not valid" }),
};

function foreign(): AppError {
  return new AppError({
    code: "not-allowed",
    text: {
      id: "Permintaan ini datang dari halaman lain.",
      en: "This request comes from another site's page.",
    },
    remedy: {
      id: "Buka halaman ini langsung di alamatnya sendiri, lalu coba lagi; pengelola server: periksa PUBLIC_URL.",
      en: "Open this page at its own address and try again; whoever runs the server: check PUBLIC_URL.",
    },
  });
}

function badRequest(what: Text): AppError {
  return refusal("bad-request", what);
}

/** The refusal behind an answer of better-auth with a status of 400 and above. */
export async function refusedByAuth(response: Response): Promise<AppError> {
  const body = Body.safeParse(await response.json().catch(() => null));
  const code = body.data?.code ?? "";
  const make = known[code];
  if (make !== undefined) return make();
  switch (response.status) {
    case 401:
      return refusal("not-signed-in");
    case 403:
      return refusal("not-allowed", {
        id: "melakukan hal ini",
        en: "do this",
      });
    case 404:
      return refusal("not-found", { id: "hal ini", en: "this" });
    case 429:
      return refusal("too-many-requests", {
        seconds: Number(response.headers.get("x-retry-after") ?? 60),
      });
    default:
      return response.status >= 500
        ? refusal("internal")
        : badRequest({ id: `kode ${code}`, en: `code ${code}` });
  }
}
