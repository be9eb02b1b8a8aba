import type { Words } from "../words.ts";
import type { policies as zh } from "../zh/policies.ts";

export const policies: Words<typeof zh> = {
  title: "Which policies apply?",
};
