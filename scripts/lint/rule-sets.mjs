/** What is refused everywhere. Every rule is an error, because nobody reads warnings. */
import a11y from "eslint-plugin-jsx-a11y";

/** Sets every rule of a preset to "error": nobody reads warnings. */
export const asErrors = (rules) =>
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

export const mistakes = errors(
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

export const sizes = {
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

export const typed = {
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
  "@typescript-eslint/no-misused-spread": [
    "error",
    { allow: [{ from: "lib", name: "string" }] },
  ],
  "@typescript-eslint/prefer-promise-reject-errors": [
    "error",
    { allowThrowingUnknown: true },
  ],
  // React ignores what a handler returns, so a handler may return a promise. Floating promises inside it are still refused.
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
  // This rule would ask for "x!", which is refused.
  "@typescript-eslint/non-nullable-type-assertion-style": "off",
  // A function is often "async" without "await" so that a throw becomes a rejection.
  "@typescript-eslint/require-await": "off",
};

const listsAndDropZones = Object.fromEntries(
  [
    "jsx-a11y/no-noninteractive-element-to-interactive-role",
    "jsx-a11y/no-static-element-interactions",
  ].map((rule) => [rule, a11y.flatConfigs.recommended.rules[rule]]),
);

export const accessible = {
  ...asErrors(a11y.flatConfigs.strict.rules),
  // The strict forms of these two refuse <ul role="listbox"> and files dropped on a <div>.
  ...listsAndDropZones,
};
