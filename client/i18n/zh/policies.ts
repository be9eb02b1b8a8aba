export const policies = {
  title: '有哪些政策可用？',
  what: '政策清单',
  answer_one: '来源提到 {{count}} 项政策或计划。',
  answer_other: '来源提到 {{count}} 项政策或计划。',
  stated: '这里只列来源写明的内容。条件、额度与有效期大多未述，不能据此判断企业是否符合；请核对政策原文。',
  filter: '筛选政策',
  noPark: '未写明哪个园区',
  facts_one: '{{count}} 条事实与依据',
  facts_other: '{{count}} 条事实与依据',
  empty: '还没有登记政策，不代表没有。',
};
