export const projects = {
  title: "项目走到哪一步了？",
};
