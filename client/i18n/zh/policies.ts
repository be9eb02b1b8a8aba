export const policies = {
  title: "有哪些政策可用？",
};
