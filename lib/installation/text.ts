import { wording } from "@/lib/core/text/pair";

/** Said on every page: the menu, the ticker, forms of submissions. */
export const installationEverywhere = wording({
  id: {
    ticker: { cleared: "Data simulasi {name} dihapus" },
  },
  en: {
    ticker: { cleared: "Simulated data of {name} removed" },
  },
});
