import { wording } from "../pair";

export const submit = wording({
  id: {},
  en: {},
});
