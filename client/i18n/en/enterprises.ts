import type { Words } from "../words.ts";
import type { enterprises as zh } from "../zh/enterprises.ts";

export const enterprises: Words<typeof zh> = {
  title: "Which firms are in the park, and what does each do?",
};
