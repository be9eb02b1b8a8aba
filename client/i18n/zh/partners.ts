export const partners = {
  title: "谁能帮我们引荐？",
};
