export const common = {
  brand: "链图",
  skip: "跳到正文",
  nav: { label: "主导航", overview: "总览", atlas: "产业链图谱", enterprises: "企业", projects: "招商项目", partners: "合作伙伴", policies: "政策", breadcrumb: "位置" },
  shell: {
    park: "园区", chain: "产业链", choose: "选择", search: "搜索企业、产品、环节、政策（可用拼音首字母）", searchShort: "搜索",
    toEnglish: "English", toChinese: "中文", dark: "深色", light: "浅色", menu: "菜单", noChains: "此园区尚无产业链",
    chainsFailed: "园区列表未能读出",
  },
  footer: {
    label: "数据说明", asOf: "数据截至 {{date}}", version: "数据版本 {{version}}", formula: "公式 {{version}}",
    basis: "每个判断都标明性质：事实来自公开文件，推断、整理与计算由本系统得出，使用前请核对。",
    unknown: "数据版本未能读出",
  },
  state: { MISSING: "缺失", SINGLE_SOURCE: "单一来源", WEAK: "薄弱", UNKNOWN: "未知", STRONG: "优势" },
  stateMeaning: {
    MISSING: "园区没有制造者，且很可能确实没有", SINGLE_SOURCE: "只有一家已确认的制造者", WEAK: "有制造者，但失去最大一家后覆盖不足一半",
    UNKNOWN: "现有数据不能断定有无", STRONG: "失去最大一家后仍能覆盖",
  },
  stage: { UPSTREAM: "上游", MIDSTREAM: "中游", DOWNSTREAM: "下游", SUPPORT: "支撑" },
  basis: { STATED: "事实", INFERRED: "推断", CURATED: "整理", DATASET: "数据集", COMPUTED: "计算" },
  basisMeaning: {
    STATED: "来源文件写明", INFERRED: "由来源文件推出，未写明", CURATED: "整理的行业常识，使用前请核对", DATASET: "来自公开数据集", COMPUTED: "由公式算出",
  },
  certainty: { CONFIRMED: "已确认", PROBABLE: "可能" },
  evidence: {
    title: "依据", source: "来源", place: "{{code}} 号文第 {{line}} 行", whole: "{{code}} 号文", none: "无文件来源", chip: "来源",
    chipLabel: "来源：{{what}}", confidence: "可信度 {{value}}", open: "查看来源文件", empty: "没有记录依据", more_one: "另有 {{count}} 条", more_other: "另有 {{count}} 条",
    paraphrase: "以下为本系统的转述，不是原文。", noDate: "日期未知", asOf: "数据截至 {{date}}", formula: "公式 {{version}}",
  },
  value: { separator: "、", unknown: "未知", none: "—", notStated: "来源未给出数值", range: "{{low}} – {{high}}", missingName: "译名缺", missingNameTitle: "没有英文名，显示中文名", yuan: "元", hundredMillion: "亿元" },
  qualifier: {
    EXPECTED: "预计", APPROX: "约", AT_LEAST: "不少于", NEARLY: "近", OVER: "超过", CUMULATIVE: "累计", FULL_PRODUCTION: "达产后", YOY: "同比", PLANNED: "规划",
    FIRST: "首个", SHARE: "占比", HONOUR: "荣誉", NOT_STATED: "未给出", CONFLICT: "来源互相矛盾",
  },
  interval: { legend: "覆盖条：实色 = 已确认，斜纹 = 按概率计入、未确认，空白 = 缺口", said: "{{label}}：已确认 {{low}}，最多 {{high}}" },
  panel: {
    loading: "正在读取", updating: "更新中", retry: "重试", error: "{{what}}未能读出", offline: "连接不上服务器，可能是网络或服务暂停。", server: "服务器拒绝了这次读取。", works: "页面其余部分仍可使用。",
    requestId: "请求编号 {{id}}", none: "无", noneText: "查过，确实没有。", unchecked: "待核", uncheckedText: "还没有查，不代表没有。", filtered: "筛选为空", filteredText: "没有符合当前筛选的条目。",
    clear: "清除筛选", crashed: "这一页出错了", crashedText: "其余页面不受影响，可以重试或从左侧换一页。", notFound: "没有这个页面", notFoundText: "地址可能写错，或内容已经改名。", home: "回到总览",
    partial_one: "有 {{count}} 项未返回，其余照常显示。", partial_other: "有 {{count}} 项未返回，其余照常显示。", stale: "已断开，显示的是较早读出的数据。",
  },
  drawer: { close: "关闭详情" },
  table: { sortBy: "按{{column}}排序", noData: "无数据", rows_one: "{{count}} 行", rows_other: "{{count}} 行" },
  stages: {
    SIGNED: "签约", REGISTERED: "注册", SETTLED: "落户", STARTED: "开工", UNDER_CONSTRUCTION: "在建", TOPPED_OUT: "封顶", COMPLETED: "竣工", TRIAL: "试生产", PRODUCING: "投产", OPERATING: "运营",
  },
};
