/**
 * Who may import whom. Everything not listed under `allowed` is refused. Types count as imports too, because a module that uses a type depends on
 * what the type means.
 */
import { standsOn, subjectsBelow } from "./scripts/lint/floors.mjs";

const workshop =
  "^(scripts|bench|e2e)/|(^|/)testing/|[.](test|spec)[.]tsx?$|^[^/]+[.]config[.](ts|mjs)$|^[.]dependency-cruiser([.]folders)?[.]mjs$";
const packages = "(^|/)node_modules/";

/** Folders of lib/core and lib/product that only the server may import. */
const serverRooms =
  "lib/core/(http|ledger|threads|product|workbook)/|lib/core/subjects/(?!client/)|lib/core/refusals/(?!contract[.]ts)|lib/core/files/(?!client/|contract[.]ts|upload-limit[.]ts)|lib/core/access/(actor|permissions|person-name)[.]ts|lib/product/(?!client[.]ts|texts[.]ts)";
const verbs = `lib/.+/server/|${serverRooms}`;
const serverSide = `^(db/|${verbs})`;
/** What both the server and the browser may import: the meaning of things, contracts, and wording. */
const domain =
  "lib/core/(catalogue|disclosure|statistics|who-growth)/|lib/[^/]+/domain/";
const contracts = "lib/.+/contract[.]ts$|lib/core/files/upload-limit[.]ts$";
const texts = "lib/core/text/|lib/[^/]+/text[.]ts$|lib/product/texts[.]ts$";
const client = "lib/.+/client/|lib/product/client[.]ts$";
const browser = `^(app/|components/|${client})`;

/** Folders of `components` that all subjects share. They must not import any subject. */
const sharedFolders = "ui|theme|map|charts|frame|handout|upload|view";
const anySubject = `^(lib|db)/(?!core/|product/|(embedded|seed|testing|migrations)/)[^/]+/|^components/(?!(product|${sharedFolders})/)[^/]+/`;

const direction = (from, ...to) => ({
  from: { path: from, pathNot: workshop },
  to: { path: `^(${to.join("|")})`, pathNot: workshop },
});

const floors = Object.keys(standsOn).map((subject) => ({
  name: `floor-of-${subject}`,
  comment: `See scripts/lint/floors.mjs: ${subject} stands on ${["core", ...subjectsBelow(subject)].join(", ")}.`,
  severity: "error",
  from: { path: `^(components|lib|db)/${subject}/`, pathNot: workshop },
  to: {
    path: anySubject,
    pathNot: [
      `^(components|lib|db)/(${[subject, ...subjectsBelow(subject)].join("|")})/`,
      workshop,
    ],
  },
}));

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
      name: "screens-cannot-reach-the-server",
      comment:
        "Permission checks live in the server's verbs; any path round them skips the checks.",
      severity: "error",
      from: {
        path: `${browser}|^(${contracts}|${texts}|${domain})`,
        pathNot: workshop,
      },
      to: { path: serverSide, reachable: true },
    },
    {
      name: "core-knows-no-subject",
      comment: "What every subject stands on cannot stand on one of them.",
      severity: "error",
      from: {
        path: `^(lib|db)/core/|^components/(${sharedFolders})/`,
        pathNot: workshop,
      },
      to: { path: anySubject, pathNot: workshop },
    },
    ...floors,
    {
      name: "floor-of-the-others",
      comment:
        "A subject without a line in scripts/lint/floors.mjs stands on core alone.",
      severity: "error",
      from: {
        path: "^(components|lib|db)/([^/]+)/",
        pathNot: [
          `^(components|lib|db)/(${Object.keys(standsOn).join("|")}|core|product|embedded|seed|testing|migrations|${sharedFolders})/`,
          workshop,
        ],
      },
      to: {
        path: anySubject,
        pathNot: ["^(components|lib|db)/$2/", workshop],
      },
    },
    {
      name: "only-the-roll-call-knows-all",
      comment: "A subject that reads the list of subjects stands on itself.",
      severity: "error",
      from: {
        path: "^(lib|db|components)/",
        pathNot: ["^(lib|components)/product/", workshop],
      },
      to: { path: "^(lib|components)/product/", pathNot: workshop },
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
    direction("^server[.]ts$", "lib/", "db/"),
    direction("^app/", "app/", "components/", client, contracts, domain, texts),
    direction("^components/", "components/", client, contracts, domain, texts),
    direction(`^(${client})`, client, contracts, domain, texts),
    direction(`^(${verbs})`, "db/", "lib/"),
    direction("^db/", "db/", domain),
    direction(`^(${contracts})`, contracts, domain),
    direction(`^(${texts})`, texts, domain),
    direction(`^(${domain})`, domain, ".*node_modules/zod/"),
    // A workbook is written in the browser and on the server, and the one file that does it carries the library for both.
    direction("^lib/core/domain/write-xlsx[.]ts$", ".*node_modules/hucre/"),
    direction(
      "^lib/core/statistics/",
      ".*node_modules/simple-statistics/",
      "lib/core/domain/",
    ),
    {
      from: { path: `${browser}|^(${contracts}|${texts})` },
      to: { path: packages },
    },
    {
      from: { path: `^server[.]ts$|${serverSide}` },
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
