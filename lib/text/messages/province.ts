import { wording } from "../pair";

export const province = wording({
  id: {},
  en: {},
});
