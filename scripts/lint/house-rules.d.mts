import type { ESLint } from "eslint";

export declare const houseRules: ESLint.Plugin;
