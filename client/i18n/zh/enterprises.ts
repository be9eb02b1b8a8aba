export const enterprises = {
  title: "园区有哪些企业，各做哪一环？",
  what: "企业名录",
  answer_one: "名录里有 {{count}} 家企业。", answer_other: "名录里有 {{count}} 家企业。",
  answerPark_one: "{{park}}名录里有 {{count}} 家企业。", answerPark_other: "{{park}}名录里有 {{count}} 家企业。",
  incomplete: "名录并不完整：没有列出不代表没有。",
  filter: "筛选企业",
  caption: "企业名录",
  name: "企业", country: "国家", segment: "环节", segments: "做哪一环",
  outside: "园区外", notAttached: "未记录",
  empty: "名录里没有符合的企业；名录并不完整，没有列出不代表没有。",
};
