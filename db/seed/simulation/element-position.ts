import { elementCodes, type ElementCode } from "@/lib/core/catalogue/elements";

/** Where each element stands in a row of counts. */
export const position = Object.fromEntries(
  elementCodes.map((code, index) => [code, index]),
) as Readonly<Record<ElementCode, number>>;
