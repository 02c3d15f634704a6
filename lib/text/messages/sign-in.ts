import { wording } from "../pair";

export const signIn = wording({
  id: {},
  en: {},
});
