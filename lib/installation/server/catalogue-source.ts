import type * as z from "zod";
import { catalogueVersion } from "@/lib/core/catalogue/catalogue";
import type { CatalogueReply } from "@/lib/core/catalogue/contract";
import { definitionOf } from "@/lib/core/catalogue/definitions";
import { elements } from "@/lib/core/catalogue/elements";
import { indicators } from "@/lib/core/catalogue/indicators";
import type { Service } from "@/lib/core/product/product";

type Catalogue = z.infer<typeof CatalogueReply>;

/** Elements and indicators of the product as it is. */
export const catalogueNow = (): Catalogue => ({
  version: catalogueVersion,
  elements: [...elements],
  indicators: indicators.map((indicator) => ({
    ...indicator,
    definition: definitionOf(indicator.id),
    numerator: [...indicator.numerator],
    denominator: [...indicator.denominator],
  })),
});

/** The same as answers name them, or those of a set that was frozen. */
export const catalogueSource: Service<Catalogue> = { open: catalogueNow };
