/**
 * Who may import whom. Everything not listed under `allowed` is refused.
 * Types count as imports too: a type that leaks drags its module's meaning along.
 */
const workshop =
  "^(scripts|bench|e2e)/|(^|/)testing/|[.](test|spec)[.]tsx?$|^[^/]+[.]config[.](ts|mjs)$|^[.]dependency-cruiser[.]mjs$";
const packages = "(^|/)node_modules/";

const direction = (from, ...to) => ({
  from: { path: from, pathNot: workshop },
  to: { path: `^(${to.join("|")})`, pathNot: workshop },
});

/** Browser-bound folders: they reach packages, never Node's own modules. */
const browser = "^(app|components|lib/client)/";
const nodeSide = "^(server[.]ts$|lib/server/|db/)";

export default {
  forbidden: [
    {
      name: "no-circular",
      comment:
        "A circle has no beginning: nobody can read or test one part alone.",
      severity: "error",
      from: {},
      to: { circular: true },
    },
    {
      name: "screens-cannot-reach-the-database",
      comment:
        "Permission checks live in lib/server; any path round them skips the checks.",
      severity: "error",
      from: {
        path: "^(app|components|lib/(client|contract|domain|text))/",
        pathNot: workshop,
      },
      to: { path: "^(db|lib/server)/", reachable: true },
    },
    {
      name: "product-does-not-import-the-workshop",
      comment:
        "Scripts, benchmarks and tests may import the product, not the reverse.",
      severity: "error",
      from: { pathNot: workshop },
      to: { path: workshop, pathNot: packages },
    },
    {
      name: "resolvable",
      comment: "An import that does not resolve is not checked either.",
      severity: "error",
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: "declared",
      comment:
        "What the product imports is declared in package.json, as a dependency.",
      severity: "error",
      from: { pathNot: workshop },
      to: {
        dependencyTypes: ["npm-dev", "npm-no-pkg", "npm-unknown"],
        dependencyTypesNot: ["type-only"],
      },
    },
  ],
  allowed: [
    { from: { path: workshop }, to: {} },
    { from: {}, to: { couldNotResolve: true } }, // refused above, once is enough
    direction("^server[.]ts$", "lib/server/", "db/"),
    direction(
      "^app/",
      "app/",
      "components/",
      "lib/(client|contract|domain|text)/",
    ),
    direction(
      "^components/",
      "components/",
      "lib/(client|contract|domain|text)/",
    ),
    direction("^lib/client/", "lib/(client|contract|domain|text)/"),
    direction("^lib/server/", "db/", "lib/(server|contract|domain|text)/"),
    direction("^db/", "db/", "lib/domain/"),
    direction("^lib/contract/", "lib/(contract|domain)/"),
    direction("^lib/text/", "lib/(text|domain)/"),
    direction("^lib/domain/", "lib/domain/", ".*node_modules/zod/"),
    {
      from: { path: `${browser}|^lib/(contract|text)/` },
      to: { path: packages },
    },
    {
      from: { path: nodeSide },
      to: { dependencyTypes: ["core", "npm", "npm-dev", "type-only"] },
    },
  ],
  allowedSeverity: "error",
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^([.]next|dist|public|[.]data)/|^next-env[.]d[.]ts$" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    combinedDependencies: false,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: [
        "import",
        "module",
        "node",
        "require",
        "default",
        "types",
      ],
      extensions: [
        ".ts",
        ".tsx",
        ".mts",
        ".mjs",
        ".js",
        ".json",
        ".css",
        ".d.ts",
      ],
      mainFields: ["module", "main", "types"],
    },
  },
};
