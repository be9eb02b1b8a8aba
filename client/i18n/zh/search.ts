export const search = {
  title: "要找什么？",
};
