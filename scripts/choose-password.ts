import { createInterface } from "node:readline/promises";
import { Writable } from "node:stream";
import { text } from "node:stream/consumers";
import {
  insistOnPassword,
  makePassword,
} from "@/lib/accounts/server/passwords";

/**
 * The password for an account: typed twice at a terminal, or the first line of standard input with --password-stdin, else a random one. It is never
 * an option of the command, where others could read it. A random password must be shown once.
 */
export async function choosePassword(
  fromStdin: boolean,
): Promise<{ password: string; isMade: boolean }> {
  const password = fromStdin ? await firstLine() : await typedTwice();
  if (password === "") return { password: makePassword(), isMade: true };
  insistOnPassword(password);
  return { password, isMade: false };
}

/** Shows the password if it is a random one, because it cannot be found anywhere afterwards. */
export function showPassword(chosen: {
  password: string;
  isMade: boolean;
}): void {
  if (!chosen.isMade) return;
  console.log(`Kata sandi / Password: ${chosen.password}`);
  console.log(
    "Catat sekarang; tidak ditampilkan lagi. / Note it now; it is not shown again.",
  );
}

async function firstLine(): Promise<string> {
  const [line = ""] = (await text(process.stdin)).split(/\r?\n/);
  return line;
}

async function typedTwice(): Promise<string> {
  if (!process.stdin.isTTY) return "";
  const first = await askHidden(
    "Kata sandi (kosong: dibuatkan) / Password (empty: one is made): ",
  );
  if (first === "") return "";
  const second = await askHidden("Sekali lagi / Once more: ");
  if (first === second) return first;
  console.error("Tidak sama. / They differ.");
  return typedTwice();
}

async function askHidden(question: string): Promise<string> {
  const silent = new Writable({
    write: (_chunk, _encoding, done) => {
      done();
    },
  });
  process.stdout.write(question);
  const lines = createInterface({
    input: process.stdin,
    output: silent,
    terminal: true,
  });
  lines.on("SIGINT", () => {
    process.exit(130);
  });
  const answer = await lines.question("");
  lines.close();
  process.stdout.write("\n");
  return answer;
}
