import query from "@tanstack/eslint-plugin-query";
import { defineConfig, globalIgnores } from "eslint/config";
import a11y from "eslint-plugin-jsx-a11y";
import hooks from "eslint-plugin-react-hooks";
import ts from "typescript-eslint";

import { houseRules } from "./scripts/lint/house-rules.mjs";

const tests = ["**/*.test.{ts,tsx}", "e2e/**", "**/testing/**"];
const workshop = ["scripts/**", "bench/**", "*.config.{ts,mjs}", ...tests];
const data = [
  "**/data/**",
  "db/migrations/**",
  "lib/domain/catalogue/{elements,indicators}*.ts",
];

/** Sets every rule of a preset to "error": nobody reads warnings. */
const asErrors = (rules) =>
  Object.fromEntries(
    Object.entries(rules).map(([name, setting]) => {
      const [level, ...options] = [setting].flat();
      return [
        name,
        level === "off" || level === 0 ? "off" : ["error", ...options],
      ];
    }),
  );

const errors = (...names) =>
  Object.fromEntries(names.map((name) => [name, "error"]));

const mistakes = errors(
  "no-async-promise-executor",
  "no-case-declarations",
  "no-compare-neg-zero",
  "no-cond-assign",
  "no-constant-binary-expression",
  "no-control-regex",
  "no-debugger",
  "no-dupe-else-if",
  "no-duplicate-case",
  "no-empty",
  "no-empty-character-class",
  "no-empty-pattern",
  "no-extra-boolean-cast",
  "no-fallthrough",
  "no-irregular-whitespace",
  "no-loss-of-precision",
  "no-misleading-character-class",
  "no-prototype-builtins",
  "no-self-assign",
  "no-self-compare",
  "no-sparse-arrays",
  "no-template-curly-in-string",
  "no-unassigned-vars",
  "no-unmodified-loop-condition",
  "no-unreachable-loop",
  "no-unsafe-finally",
  "no-unsafe-optional-chaining",
  "no-useless-assignment",
  "no-useless-catch",
  "no-useless-escape",
  "no-useless-rename",
  "no-var",
  "object-shorthand",
  "prefer-const",
  "preserve-caught-error",
  "radix",
  "use-isnan",
  "valid-typeof",
);

const sizes = {
  "max-lines": [
    "error",
    { max: 300, skipBlankLines: true, skipComments: true },
  ],
  "max-lines-per-function": [
    "error",
    { max: 60, skipBlankLines: true, skipComments: true, IIFEs: true },
  ],
  complexity: ["error", 12],
  "max-params": ["error", 4],
};

const typed = {
  "@typescript-eslint/consistent-type-definitions": ["error", "type"],
  "@typescript-eslint/consistent-type-exports": "error",
  "@typescript-eslint/consistent-type-imports": "error",
  "@typescript-eslint/no-import-type-side-effects": "error",
  "@typescript-eslint/switch-exhaustiveness-check": [
    "error",
    {
      considerDefaultExhaustiveForUnions: true,
      requireDefaultForNonUnion: true,
    },
  ],
  "@typescript-eslint/no-confusing-void-expression": [
    "error",
    { ignoreArrowShorthand: true, ignoreVoidOperator: true },
  ],
  "@typescript-eslint/no-empty-function": [
    "error",
    { allow: ["arrowFunctions", "methods"] },
  ],
  // React takes no notice of what a handler returns; floating promises inside it are still refused.
  "@typescript-eslint/no-misused-promises": [
    "error",
    { checksVoidReturn: { attributes: false } },
  ],
  "@typescript-eslint/no-unnecessary-condition": [
    "error",
    { allowConstantLoopConditions: "only-allowed-literals" },
  ],
  "@typescript-eslint/no-unused-vars": [
    "error",
    { args: "after-used", ignoreRestSiblings: true, argsIgnorePattern: "^_" },
  ],
  // For strings and booleans "||" means something else than "??", and often what is meant.
  "@typescript-eslint/prefer-nullish-coalescing": [
    "error",
    { ignorePrimitives: { string: true, boolean: true } },
  ],
  "@typescript-eslint/restrict-template-expressions": [
    "error",
    { allowNumber: true },
  ],
  // It would ask for "x!", which is refused.
  "@typescript-eslint/non-nullable-type-assertion-style": "off",
  // "async" without "await" turns a throw into a rejection, which is often why it is there.
  "@typescript-eslint/require-await": "off",
};

const processEnv = {
  selector: "MemberExpression[object.name='process'][property.name='env']",
  message: "The environment is read once, in lib/server/env.ts.",
};
const barrel = {
  selector: "ExportAllDeclaration",
  message: "No barrels: import from the file that owns the thing.",
};
const district = {
  selector: "Identifier[name=/(?<![sS]ub)[dD]istrict/]",
  message: "'district' is ambiguous here: regency, subdistrict or village.",
};
const clocks = [
  "CallExpression[callee.object.name='Date'][callee.property.name='now']",
  "CallExpression[callee.object.name='performance'][callee.property.name='now']",
  "NewExpression[callee.name='Date'][arguments.length=0]",
  "CallExpression[callee.name='Date']",
].map((selector) => ({
  selector,
  message: "The domain has no clock: take the time or 'today' as an argument.",
}));
const chance = {
  selector:
    "CallExpression[callee.object.name='Math'][callee.property.name='random']",
  message: "The domain has no chance: take a seed or a value as an argument.",
};

const idle = {
  selector:
    "MemberExpression[object.name=/^(it|test|describe)$/][property.name=/^(only|skip|todo|fixme)$/]",
  message: "Every test runs: no only, skip, todo or fixme.",
};

/** Packages with one home; types of the drawing libraries may travel, their code may not. */
const places = [
  {
    packages: "^echarts($|/)",
    home: "^components/charts/echart\\.tsx$",
    types: true,
  },
  {
    packages: "^maplibre-gl($|/)",
    home: "^components/map/map-canvas\\.tsx$",
    types: true,
  },
  { packages: "^socket\\.io-client($|/)", home: "^lib/client/" },
  {
    packages: "^(socket\\.io|@socket\\.io/[^/]+)$",
    home: "^lib/server/realtime",
  },
  { packages: "^(drizzle-orm|postgres)($|/)", home: "^(db/|server\\.ts$)" },
  { packages: "^@electric-sql/", home: "^db/" },
];

export default defineConfig(
  globalIgnores([
    ".next/**",
    "dist/**",
    ".data/**",
    "public/**",
    "next-env.d.ts",
  ]),
  globalIgnores(["test-results/**", "playwright-report/**"]),
  {
    linterOptions: { reportUnusedDisableDirectives: "error" },
    plugins: { house: houseRules },
    rules: {
      ...mistakes,
      ...sizes,
      eqeqeq: ["error", "always", { null: "ignore" }],
      "no-console": "error",
      "no-restricted-exports": [
        "error",
        {
          restrictDefaultExports: {
            direct: true,
            named: true,
            defaultFrom: true,
            namedFrom: true,
            namespaceFrom: true,
          },
        },
      ],
      "no-restricted-imports": [
        "error",
        {
          paths: [
            {
              name: "node:process",
              importNames: ["env"],
              message: processEnv.message,
            },
            { name: "process", message: "Use the global, or node:process." },
          ],
        },
      ],
      "no-restricted-syntax": ["error", processEnv, barrel, district],
      "house/file-name": "error",
      "house/import-place": ["error", ...places],
      "house/reasoned-disable": "error",
    },
  },
  {
    files: ["**/*.{ts,tsx}"],
    extends: [ts.configs.strictTypeChecked, ts.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: {
        projectService: true,
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: typed,
  },
  {
    files: ["{app,components,lib/client}/**/*.{ts,tsx}"],
    plugins: { "react-hooks": hooks, "@tanstack/query": query },
    rules: {
      ...asErrors(hooks.configs.flat["recommended-latest"].rules),
      ...asErrors(query.configs["flat/recommended-strict"][0].rules),
    },
  },
  {
    files: ["**/*.tsx"],
    plugins: { "jsx-a11y": a11y },
    rules: asErrors(a11y.flatConfigs.strict.rules),
  },
  {
    files: ["lib/domain/**"],
    ignores: tests,
    rules: {
      "no-restricted-syntax": [
        "error",
        processEnv,
        barrel,
        district,
        ...clocks,
        chance,
      ],
    },
  },
  {
    files: data,
    rules: { "max-lines": "off", "max-lines-per-function": "off" },
  },
  {
    files: ["lib/server/env.ts"],
    rules: { "no-restricted-syntax": ["error", barrel, district] },
  },
  {
    // What Next and the tools load by its default export.
    files: [
      "app/**/{page,layout,template,error,global-error,loading,not-found,default}.tsx",
      "app/**/{sitemap,robots,manifest,icon,apple-icon,opengraph-image}.{ts,tsx}",
      "*.config.{ts,mjs}",
      ".dependency-cruiser.mjs",
      "e2e/start-product.ts",
      "**/*.d.ts",
    ],
    rules: { "no-restricted-exports": "off" },
  },
  {
    files: workshop,
    rules: {
      "no-console": "off",
      "no-restricted-imports": "off",
      "no-restricted-syntax": ["error", barrel],
      "house/import-place": "off",
    },
  },
  {
    files: tests,
    rules: {
      "no-restricted-syntax": ["error", barrel, idle],
      "max-lines-per-function": "off",
      // Replies and rows under test are read as they come; the assertion is the check.
      "@typescript-eslint/no-unsafe-argument": "off",
      "@typescript-eslint/no-unsafe-assignment": "off",
      "@typescript-eslint/no-unsafe-call": "off",
      "@typescript-eslint/no-unsafe-member-access": "off",
      "@typescript-eslint/no-unsafe-return": "off",
      "@typescript-eslint/unbound-method": "off",
    },
  },
);
