export const partners = {
  title: "谁能帮我们引荐？",
  what: "合作伙伴",
  answer_one: "{{count}} 家合作方，来源写明引荐了 {{introduced}} 个项目。合作不等于引荐，引荐不等于投资。", answer_other: "{{count}} 家合作方，来源写明引荐了 {{introduced}} 个项目。合作不等于引荐，引荐不等于投资。",
  filter: "筛选合作方", country: "国家", noCountry: "国家未述",
  empty: "还没有登记合作方，不代表没有。", emptySegment: "没有来源说哪家合作方与这个环节有关，不代表没有。",
  facts_one: "{{count}} 条事实", facts_other: "{{count}} 条事实",
  noForm: "来源没有说它与园区怎样合作。",
  introduced: "引荐了",
  kindOther: "其他机构",
  kind: { CHAMBER: "商会", CLUSTER: "产业集群", CONSULATE: "领事机构", DEVELOPER: "开发公司", MEDIA: "媒体", AGENCY: "促进机构", ASSOCIATION: "协会", COMPANY: "公司", UNIVERSITY: "高校", BANK: "银行" },
  form: { INVESTMENT_PROMOTION: "招商推介", INTRODUCTION: "引荐", JOINT_DEVELOPMENT: "共同开发", CLUSTER_EXCHANGE: "集群交流", REFORM_LINKAGE: "改革联动", EDUCATION: "教育合作", LISTING: "上市培育", OTHER: "其他合作" },
};
