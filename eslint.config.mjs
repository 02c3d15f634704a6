import query from "@tanstack/eslint-plugin-query";
import { defineConfig, globalIgnores } from "eslint/config";
import a11y from "eslint-plugin-jsx-a11y";
import hooks from "eslint-plugin-react-hooks";
import ts from "typescript-eslint";

import { houseRules } from "./scripts/lint/house-rules.mjs";
import {
  barrel,
  chance,
  clocks,
  district,
  idle,
  places,
  processEnv,
  proposedTarget,
  sqlText,
} from "./scripts/lint/restrictions.mjs";
import {
  accessible,
  asErrors,
  mistakes,
  sizes,
  typed,
} from "./scripts/lint/rule-sets.mjs";

const tests = ["**/*.test.{ts,tsx}", "e2e/**", "**/testing/**"];
const workshop = ["scripts/**", "bench/**", "*.config.{ts,mjs}", ...tests];
const data = [
  "**/data/**",
  "db/migrations/**",
  "lib/core/catalogue/{elements,indicators}*.ts",
  "lib/*/text.ts",
  "lib/core/text/common.ts",
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
            {
              name: "@hono/zod-openapi",
              importNames: ["createRoute"],
              message:
                "Use operation() of lib/core/http/operation.ts: a route stands behind its door.",
            },
          ],
        },
      ],
      "no-restricted-syntax": [
        "error",
        processEnv,
        barrel,
        district,
        ...sqlText,
      ],
      "house/file-name": "error",
      "house/folder-size": ["error", 30],
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
    files: ["{app,components,lib/**/client}/**/*.{ts,tsx}"],
    plugins: { "react-hooks": hooks, "@tanstack/query": query },
    rules: {
      ...asErrors(hooks.configs.flat["recommended-latest"].rules),
      ...asErrors(query.configs["flat/recommended-strict"][0].rules),
    },
  },
  {
    files: ["**/*.tsx"],
    plugins: { "jsx-a11y": a11y },
    rules: accessible,
  },
  {
    files: ["lib/core/{domain,catalogue,who-growth}/**", "lib/*/domain/**"],
    ignores: tests,
    rules: {
      "no-restricted-syntax": [
        "error",
        processEnv,
        barrel,
        district,
        ...sqlText,
        ...clocks,
        chance,
      ],
    },
  },
  {
    files: ["{app,components}/**"],
    ignores: [...tests, "components/definitions/**"],
    rules: {
      "no-restricted-syntax": [
        "error",
        processEnv,
        barrel,
        district,
        ...sqlText,
        proposedTarget,
      ],
    },
  },
  {
    files: data,
    rules: { "max-lines": "off", "max-lines-per-function": "off" },
  },
  {
    files: ["lib/core/product/env.ts"],
    rules: { "no-restricted-syntax": ["error", barrel, district, ...sqlText] },
  },
  {
    files: ["db/**"],
    rules: {
      "no-restricted-syntax": ["error", processEnv, barrel, district],
    },
  },
  {
    // Files that Next and the tools load by their default export.
    files: [
      "app/**/{page,layout,template,error,global-error,loading,not-found,default}.tsx",
      "app/**/{sitemap,robots,manifest,icon,apple-icon,opengraph-image}.{ts,tsx}",
      "*.config.{ts,mjs}",
      ".dependency-cruiser*.mjs",
      "e2e/start-product.ts",
      "**/*.d.ts",
    ],
    rules: { "no-restricted-exports": "off" },
  },
  {
    // The one place that makes routes.
    files: ["lib/core/http/operation.ts"],
    rules: { "no-restricted-imports": "off" },
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
      // Tests read replies and rows without checking their types. The assertion is the check.
      "@typescript-eslint/no-unsafe-argument": "off",
      "@typescript-eslint/no-unsafe-assignment": "off",
      "@typescript-eslint/no-unsafe-call": "off",
      "@typescript-eslint/no-unsafe-member-access": "off",
      "@typescript-eslint/no-unsafe-return": "off",
      "@typescript-eslint/unbound-method": "off",
    },
  },
);
