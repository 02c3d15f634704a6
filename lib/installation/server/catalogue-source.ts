import type * as z from "zod";
import { catalogueVersion } from "@/lib/core/catalogue/catalogue";
import type { CatalogueReply } from "@/lib/core/catalogue/contract";
import { definitionOf } from "@/lib/core/catalogue/definitions";
import { elements } from "@/lib/core/catalogue/elements";
import { indicators } from "@/lib/core/catalogue/indicators";
import type { Service } from "@/lib/core/product/product";

/** Elements and indicators as answers name them: those of the product as it is, or those of a set that was frozen. */
export const catalogueSource: Service<z.infer<typeof CatalogueReply>> = {
  open: () => ({
    version: catalogueVersion,
    elements: [...elements],
    indicators: indicators.map((indicator) => ({
      ...indicator,
      definition: definitionOf(indicator.id),
      numerator: [...indicator.numerator],
      denominator: [...indicator.denominator],
    })),
  }),
};
