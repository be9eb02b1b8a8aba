import type { Words } from "../words.ts";
import type { search as zh } from "../zh/search.ts";

export const search: Words<typeof zh> = {
  title: "What are you looking for?",
};
