export const entry = {
  title: "关于{{name}}，我们知道什么？",
  titlePlain: "我们知道什么？",
  what: "这个条目",
  notFound: "没有这个条目，可能已改名。",
  toSearch: "去搜索",
  answer_one: "{{kind}}：{{count}} 条事实，来自 {{sources}} 份来源，最新 {{date}}。", answer_other: "{{kind}}：{{count}} 条事实，来自 {{sources}} 份来源，最新 {{date}}。",
  answerNone: "{{kind}}：还没有记录事实。",
  facts: "事实与依据", noFacts: "还没有记录事实，不代表没有。",
  figures: "数字", figuresLead: "照来源所写；预计与规划的数字带虚线，不是实绩。",
  stages: "走到哪一步", noStages: "来源没有说它走到哪一步。",
  cooperations: "合作", noCooperations: "来源没有说它与园区怎样合作。",
  planned: "规划中", standing: "已有",
  projectKind: { INDUSTRIAL: "产业", SERVICE: "服务业", CIVIC: "民生与基础设施" },
  kind: {
    Park: "园区", Zone: "功能区", Scheme: "主导产业方案", Carrier: "载体", Enterprise: "企业", Chain: "产业链", Segment: "环节", Product: "产品", Project: "项目", Partner: "合作伙伴", Policy: "政策", Mechanism: "机制", Institution: "机构", Fund: "基金",
    TalentProgramme: "人才计划", Team: "队伍", Role: "职务", Event: "大事", Metric: "指标", Region: "地区", Country: "国家",
  },
  term: {
    aliases: "别名", kind: "类别", status: "状态", on: "日期", period: "时期", person: "任职者", title: "职务", named: "文件提到的时间", park: "园区", parks: "园区", country: "国家", parent: "上级地区", investors: "投资方", introducedBy: "引荐方", targets: "对应环节", products: "产品",
    focuses: "重点环节", chains: "重点产业链", reliesOn: "依托载体", introduced: "引荐的项目", serves: "服务对象", covers: "覆盖地区", involves: "涉及", roles: "任职", segment: "环节", makers: "制造者",
  },
};
