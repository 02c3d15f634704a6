/**
 * `npm run lighthouse [-- PATH…]`: asks Lighthouse about pages of the built product, as on a phone of the middle class with a slow line, and leaves the
 * reports in test-results/lighthouse. Ends with 1 where a page is below what is promised.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";
import startProduct from "@/e2e/start-product";

const folder = "test-results/lighthouse";
const asked = process.argv.slice(2);
const pages =
  asked.length > 0
    ? asked
    : ["/", "/definitions", "/growth", "/notes", "/sign-in"];

/** Shares of 1, and the shift of the layout. */
const promised = { performance: 0.9, accessibility: 1, shift: 0.05 };

type Result = {
  performance: number;
  accessibility: number;
  /** Milliseconds until the first, the largest thing is painted, and of work that kept the page from answering. */
  first: number;
  largest: number;
  blocked: number;
  shift: number;
  /** Whether the browser may keep the page for its back button, or what speaks against it. */
  kept: string;
};

async function ask(url: string, port: number): Promise<Result> {
  const run = await lighthouse(url, {
    port,
    output: "html",
    onlyCategories: ["performance", "accessibility"],
  });
  if (run === undefined) throw new Error(`Lighthouse has no answer for ${url}`);
  const { lhr, report } = run;
  if (lhr.runtimeError) throw new Error(lhr.runtimeError.message);
  const { pathname } = new URL(url);
  const name = pathname.slice(1).replaceAll("/", "-") || "province";
  writeFileSync(path.join(folder, `${name}.html`), String(report));
  const number = (audit: string) => lhr.audits[audit]?.numericValue ?? NaN;
  return {
    performance: lhr.categories.performance?.score ?? 0,
    accessibility: lhr.categories.accessibility?.score ?? 0,
    first: number("first-contentful-paint"),
    largest: number("largest-contentful-paint"),
    blocked: number("total-blocking-time"),
    shift: number("cumulative-layout-shift"),
    kept: lhr.audits["bf-cache"]?.displayValue ?? "yes",
  };
}

function openChrome() {
  return launch({
    chromePath: process.env.CHROMIUM_PATH ?? "/usr/bin/chromium",
    chromeFlags: [
      "--headless=new",
      "--no-sandbox",
      // A phone has a graphics card, and what imitates one here takes a second to start. Before a tap nothing needs it.
      "--disable-gpu",
      "--disable-background-networking",
    ],
  });
}

const seconds = (milliseconds: number) =>
  `${(milliseconds / 1000).toFixed(1)} s`;

mkdirSync(folder, { recursive: true });
const end = await startProduct();
let isKept = true;
try {
  console.log(
    "page             performance  accessibility  first  largest  blocked  shift  back button",
  );
  for (const page of pages) {
    const chrome = await openChrome();
    const url = `${process.env.PRODUCT_URL ?? ""}${page}`;
    // The first answer of a server that has just started is nobody's usual one.
    await fetch(url);
    const is = await ask(url, chrome.port).finally(() => chrome.kill());
    console.log(
      [
        page.padEnd(16),
        String(Math.round(is.performance * 100)).padStart(11),
        String(Math.round(is.accessibility * 100)).padStart(13),
        seconds(is.first).padStart(7),
        seconds(is.largest).padStart(7),
        seconds(is.blocked).padStart(7),
        is.shift.toFixed(3).padStart(6),
        is.kept,
      ].join("  "),
    );
    isKept &&=
      is.performance >= promised.performance &&
      is.accessibility >= promised.accessibility &&
      is.shift <= promised.shift;
  }
} finally {
  await end();
}
process.exit(isKept ? 0 : 1);
