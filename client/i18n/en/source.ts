import type { Words } from "../words.ts";
import type { source as zh } from "../zh/source.ts";

export const source: Words<typeof zh> = {
  title: "Which facts rest on this source?",
};
