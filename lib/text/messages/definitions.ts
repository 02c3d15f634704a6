import { wording } from "../pair";

export const definitions = wording({
  id: {},
  en: {},
});
