import type { Words } from "../words.ts";
import type { projects as zh } from "../zh/projects.ts";

export const projects: Words<typeof zh> = {
  title: "How far along are the projects?",
};
