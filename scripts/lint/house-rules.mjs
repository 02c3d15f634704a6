/** ESLint rules of this house that no plugin offers. Tested in house-rules.test.ts. */
import { readdirSync } from "node:fs";
import path from "node:path";

const kebab = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const nextSegment =
  /^(\[{1,2}(\.\.\.)?[a-z0-9-]+\]{1,2}|\([a-z0-9.-]+\)|[@_][a-z0-9-]+)$/;
const nameless = /(^|-)(utils?|helpers?|misc)$/;

/** Why a path must not have this name; undefined if the name is allowed. */
function nameTrouble(relativePath) {
  const segments = relativePath.split("/").filter((s) => !s.startsWith("."));
  for (const segment of segments) {
    if (nextSegment.test(segment)) continue;
    for (const piece of segment.split(".")) {
      if (!kebab.test(piece)) return `'${segment}' is not kebab-case`;
      if (nameless.test(piece)) return `'${segment}' does not name the thing`;
    }
  }
  return undefined;
}

const fileName = {
  meta: { type: "suggestion", schema: [], messages: { name: "{{why}}." } },
  create(context) {
    return {
      Program(node) {
        const relative = path.relative(context.cwd, context.filename);
        const why = nameTrouble(relative.split(path.sep).join("/"));
        if (why) context.report({ node, messageId: "name", data: { why } });
      },
    };
  },
};

/**
 * A package that is large or holds state may be imported in one place only. Each option is { packages: regex source, home: regex source of paths,
 * types: are type imports allowed anywhere? }
 */
const importPlace = {
  meta: {
    type: "problem",
    schema: { type: "array" },
    messages: { place: "'{{name}}' is imported only in {{home}}." },
  },
  create(context) {
    const file = path
      .relative(context.cwd, context.filename)
      .split(path.sep)
      .join("/");
    const away = context.options.filter(
      (place) => !new RegExp(place.home, "u").test(file),
    );
    const check = (node, source, isType) => {
      if (typeof source?.value !== "string") return;
      const name = source.value;
      const place = away.find((p) => new RegExp(p.packages, "u").test(name));
      if (!place || (isType && place.types)) return;
      context.report({
        node,
        messageId: "place",
        data: { name, home: place.home },
      });
    };
    return {
      ImportDeclaration: (node) =>
        check(node, node.source, node.importKind === "type"),
      ExportNamedDeclaration: (node) =>
        check(node, node.source, node.exportKind === "type"),
      ExportAllDeclaration: (node) =>
        check(node, node.source, node.exportKind === "type"),
      ImportExpression: (node) => check(node, node.source, false),
    };
  },
};

/** An exception to a rule is allowed if a comment says why. */
const reasonedDisable = {
  meta: {
    type: "suggestion",
    schema: [],
    messages: { reason: "Say why: // eslint-disable-next-line rule -- reason" },
  },
  create(context) {
    return {
      Program() {
        for (const comment of context.sourceCode.getAllComments()) {
          const text = comment.value.trim();
          if (/^eslint-disable/u.test(text) && !/\s--\s+\S/u.test(text)) {
            context.report({ loc: comment.loc, messageId: "reason" });
          }
        }
      },
    };
  },
};

const sourceFile = /\.(ts|tsx|mts|mjs)$/u;
const testFile = /\.(test|spec)\.tsx?$/u;
const counted = new Map();

/** How many source files are directly in a folder, without tests. Each folder is counted once in a run. */
function filesIn(folder) {
  const known = counted.get(folder);
  if (known !== undefined) return known;
  const count = readdirSync(folder).filter(
    (name) => sourceFile.test(name) && !testFile.test(name),
  ).length;
  counted.set(folder, count);
  return count;
}

/** In a folder with too many files nobody finds anything. Option: how many files a folder may have. */
const folderSize = {
  meta: {
    type: "suggestion",
    schema: [{ type: "integer" }],
    messages: {
      hall: "{{folder}} holds {{count}} source files, {{most}} at most: which of them are a room of their own?",
    },
  },
  create(context) {
    return {
      Program(node) {
        const [most] = context.options;
        const folder = path.dirname(context.filename);
        const count = filesIn(folder);
        if (count > most)
          context.report({
            node,
            messageId: "hall",
            data: { folder: path.relative(context.cwd, folder), count, most },
          });
      },
    };
  },
};

export const houseRules = {
  rules: {
    "file-name": fileName,
    "folder-size": folderSize,
    "import-place": importPlace,
    "reasoned-disable": reasonedDisable,
  },
};
