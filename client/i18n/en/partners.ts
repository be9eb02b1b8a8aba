import type { Words } from "../words.ts";
import type { partners as zh } from "../zh/partners.ts";

export const partners: Words<typeof zh> = {
  title: "Who can introduce us?",
};
