export const projects = {
  title: "项目走到哪一步了？",
  what: "项目清单",
  answer_one: "{{count}} 个项目，{{late}} 个逾期未证实。", answer_other: "{{count}} 个项目，{{late}} 个逾期未证实。",
  filter: "筛选项目",
  stage: "最远阶段", kind: "类别", name: "项目", furthest: "已证实到", expected: "预计", amounts: "数字（照来源）", investors: "投资方", targets: "对应环节",
  caption: "项目清单",
  notStated: "未述",
  empty: "没有符合的项目；没有登记不代表没有。",
};
