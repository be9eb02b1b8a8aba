export const source = {
  title: "这份来源支持哪些事实？",
};
