import { randomInt } from "node:crypto";
import { hashPassword } from "better-auth/crypto";
import { refusal } from "@/lib/core/refusals/errors";

export const minPasswordLength = 10;
export const maxPasswordLength = 128;

/** Letters and digits that look alike are left out, because these passwords are read aloud and typed. */
const alphabet = "abcdefghjkmnpqrstuvwxyz23456789";

/** A random password of four groups, about 79 bits. */
export function makePassword(): string {
  const letter = () => alphabet.charAt(randomInt(alphabet.length));
  const group = () => Array.from({ length: 4 }, letter).join("");
  return Array.from({ length: 4 }, group).join("-");
}

/** Refuses a password that is too short or too long. */
export function insistOnPassword(password: string): void {
  if (password.length < minPasswordLength)
    throw refusal("bad-request", {
      id: `kata sandi sekurangnya ${minPasswordLength} huruf`,
      en: `a password has at least ${minPasswordLength} characters`,
    });
  if (password.length > maxPasswordLength)
    throw refusal("bad-request", {
      id: `kata sandi paling banyak ${maxPasswordLength} huruf`,
      en: `a password has at most ${maxPasswordLength} characters`,
    });
}

/** Salted scrypt in the form that signing in expects; takes about 80 ms of a core, off the event loop. */
export async function hashOf(password: string): Promise<string> {
  return hashPassword(password);
}
