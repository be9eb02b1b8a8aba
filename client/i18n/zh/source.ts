export const source = {
  title: "{{code}} 号文支持哪些事实？",
  what: "来源文件", others: "来源文件",
  notFound: "没有编号为“{{code}}”的来源文件。",
  noHeadline: "总标题未印", inferred: "（日期为推定）",
  publisher: "报刊", authors: "作者", period: "报道时期", file: "文件", hash: "文件校验", notPrinted: "未印", about: "日期与读法说明",
  factsPlain: "事实", facts_one: "{{count}} 条事实，按行", facts_other: "{{count}} 条事实，按行",
  paraphrase: "以下为本系统的转述，不是原文；行号对应校验值相同的文件。",
  line: "第 {{line}} 行",
  factGone: "没有找到依据 {{code}}，可能已更正。",
};
