export const enterprises = {
  title: "园区有哪些企业，各做哪一环？",
};
