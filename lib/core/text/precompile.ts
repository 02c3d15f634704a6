import compile from "icu-minify/compile";

type Tree = Readonly<Record<string, unknown>>;

/**
 * Parses ICU text into the form that the small formatter of the browser reads (see next.config.mjs). Runs on the server, once for each
 * language and area.
 */
export function precompile(tree: Tree): Tree {
  return Object.fromEntries(
    Object.entries(tree).map(([key, value]) => [
      key,
      typeof value === "string"
        ? plain(compile(value))
        : precompile(value as Tree),
    ]),
  );
}

/** Only plain objects cross from server components to the browser; the compiler makes some without a prototype. */
function plain(message: unknown): unknown {
  return JSON.parse(JSON.stringify(message));
}
