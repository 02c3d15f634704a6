import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { textsOf } from "./texts";

/** What every page has without naming it. */
const onEveryPage = new Set(["common", "view", "everywhere"]);

const contentOf = (file: string) => readFileSync(file, "utf8");

const loading =
  /^(?:import|export)\s(?!type\b)[^;"]*"([^"]+)"|import\(\s*"([^"]+)"\s*\)/gmu;

const workshop = /[.]test[.]tsx?$|\/testing\//u;

function sourcesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((file) => path.join(folder, file))
    .filter((file) => /[.]tsx?$/u.test(file) && !workshop.test(file));
}

const loads = new Map<string, readonly string[]>();

function loadsOf(file: string): readonly string[] {
  const known = loads.get(file);
  if (known) return known;
  const found = [...contentOf(file).matchAll(loading)].flatMap(
    ([, still, later]) => sourceOf(file, still ?? later ?? ""),
  );
  loads.set(file, found);
  return found;
}

function sourceOf(from: string, name: string): string[] {
  const base = name.startsWith("@/")
    ? name.slice(2)
    : path.join(path.dirname(from), name);
  return [`${base}.ts`, `${base}.tsx`].filter((file) => existsSync(file));
}

/** Every source file that some files load, themselves included. Types load nothing. */
function loadedBy(files: readonly string[]): string[] {
  const found = new Set(files);
  for (const file of found) for (const one of loadsOf(file)) found.add(one);
  return [...found];
}

/** By which names these files, and all that they load, ask for words, beside those that every page has. */
function askedBy(files: readonly string[]): string[] {
  const names = loadedBy(files).flatMap((file) =>
    [...contentOf(file).matchAll(/useTranslations\(([^)]*)\)/gu)].map(
      ([, name = ""]) => name.replaceAll('"', ""),
    ),
  );
  return [...new Set(names)].filter((name) => !onEveryPage.has(name)).sort();
}

/** What a page that names these subjects sends, beside what every page has. */
function sentFor(subjects: readonly string[]): string[] {
  const known = subjects as Parameters<typeof textsOf>[1];
  return Object.keys(textsOf("id", known))
    .filter((name) => !onEveryPage.has(name))
    .sort();
}

test("a subject's words are its own and those of the pieces that it shows", () => {
  const folders = readdirSync("components").filter(
    (folder) => askedBy(sourcesIn(`components/${folder}`)).length > 0,
  );
  expect(folders.length).toBeGreaterThan(10);
  for (const folder of folders)
    expect(sentFor([folder]), folder).toEqual(
      askedBy(sourcesIn(`components/${folder}`)),
    );
});

test("a page sends the words of everything that it shows", () => {
  const pages = sourcesIn("app").filter((file) => file.endsWith("/page.tsx"));
  expect(pages.length).toBeGreaterThan(5);
  for (const page of pages) {
    const named =
      /textsOf\([^[]*\[([^\]]*)\]/u.exec(contentOf(page))?.[1] ?? "";
    const subjects = [...named.matchAll(/\w+/gu)].map(([name]) => name);
    expect(sentFor(subjects), page).toEqual(
      expect.arrayContaining(askedBy([page])),
    );
  }
});

test("no client component loads words: they come with the page, in one language", () => {
  const clients = ["components", "app", "lib"]
    .flatMap(sourcesIn)
    .filter((file) => contentOf(file).startsWith('"use client"'));
  expect(
    loadedBy(clients).filter((file) => contentOf(file).includes(" wording({")),
  ).toEqual([]);
});
