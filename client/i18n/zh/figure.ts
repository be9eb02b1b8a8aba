export const figure = {
  /** Each unit as a sentence part; numbers keep the scale the source prints. */
  unit: {
    M2: "{{value}} 平方米", "10K_M2": "{{value}} 万平方米", KM2: "{{value}} 平方公里", COUNT: "{{value}}", PERSONS: "{{value}} 人", TIMES: "{{value}} 次", "10K_TIMES": "{{value}} 万次", DAYS: "{{value}} 天",
    "10K_WAFERS_PER_YEAR": "{{value}} 万片/年", "100M_UNITS_PER_YEAR": "{{value}} 亿件/年", INCH: "{{value}} 英寸", RANK: "第 {{value}} 位", MULTIPLE: "{{value}} 倍", ITEMS_10K: "{{value}} 万件", YEARS: "{{value}} 年", PER_MONTH: "每月 {{value}}",
    PERCENT: "{{value}}", other: "{{value}} {{unit}}",
  },
  filter: { all: "全部", park: "园区", chain: "产业链", text: "名称", found_one: "共 {{count}} 项", found_other: "共 {{count}} 项", shown: "显示 {{shown}} / {{total}}" },
  pager: { label: "翻页", next: "下一页", first: "回到第一页", size_one: "本页 {{count}} 项，共 {{total}} 项", size_other: "本页 {{count}} 项，共 {{total}} 项" },
  list: { separator: "、", more_one: "等 {{count}} 个", more_other: "等 {{count}} 个" },
  overdue: "逾期未证实",
  overdueHint: "预计日期已过，还没有文件证实已经做到",
  expected: "预计 {{date}}",
  noDate: "日期未述",
};
