import { registerEnumType } from 'type-graphql';

export enum LeadStage {
  RESERVE = 'RESERVE',
  INTENT = 'INTENT',
  KEY = 'KEY',
}
registerEnumType(LeadStage, {
  name: 'LeadStage',
  description: 'Library a lead stands in.',
  valuesConfig: {
    RESERVE: { description: '储备: a firm one would like to win.' },
    INTENT: { description: '意向: it has been spoken to. Takes a contact or visit recorded, or a note that tells it.' },
    KEY: { description: '重点: worked on with priority. Takes an owner and a next step.' },
  },
});

export enum LeadStatus {
  OPEN = 'OPEN',
  CLOSED = 'CLOSED',
}
registerEnumType(LeadStatus, {
  name: 'LeadStatus',
  description: 'Whether a lead is worked on.',
  valuesConfig: {
    OPEN: { description: '在办: it is worked on.' },
    CLOSED: { description: '已结: nobody works on it any more; the reason is kept.' },
  },
});

export enum Milestone {
  SIGNED = 'SIGNED',
  REGISTERED = 'REGISTERED',
  STARTED = 'STARTED',
  COMPLETED = 'COMPLETED',
  PRODUCING = 'PRODUCING',
}
registerEnumType(Milestone, {
  name: 'Milestone',
  description: 'A milestone of a lead, in the order they are passed. All but the first may be left out.',
  valuesConfig: {
    SIGNED: { description: '签约: the agreement is signed. Comes before all others.' },
    REGISTERED: { description: '注册: the company is registered.' },
    STARTED: { description: '开工: building has begun.' },
    COMPLETED: { description: '竣工: the building is finished.' },
    PRODUCING: { description: '投产: production has begun. Confirms the maker in the gap.' },
  },
});

export enum LeadChannel {
  PARTNER_INTRODUCTION = 'PARTNER_INTRODUCTION',
  ASSOCIATION = 'ASSOCIATION',
  AGENCY = 'AGENCY',
  CHAIN_FIRM = 'CHAIN_FIRM',
  EXHIBITION = 'EXHIBITION',
  DIRECT_VISIT = 'DIRECT_VISIT',
  ONLINE = 'ONLINE',
  FUND = 'FUND',
  OTHER = 'OTHER',
}
registerEnumType(LeadChannel, {
  name: 'LeadChannel',
  description: 'How a lead came about.',
  valuesConfig: {
    PARTNER_INTRODUCTION: { description: '合作方引荐: a partner introduced it.' },
    ASSOCIATION: { description: '协会: through an association.' },
    AGENCY: { description: '中介: through an agency.' },
    CHAIN_FIRM: { description: '以商招商: through a firm of the chain that is here.' },
    EXHIBITION: { description: '展会: at an exhibition.' },
    DIRECT_VISIT: { description: '登门: by a visit of our own.' },
    ONLINE: { description: '线上: online.' },
    FUND: { description: '基金: through a fund.' },
    OTHER: { description: '其他: in another way.' },
  },
});

export enum LeadOutcomeKind {
  CONTACTED = 'CONTACTED',
  VISITED = 'VISITED',
  DECLINED = 'DECLINED',
  SIGNED = 'SIGNED',
  PRODUCING = 'PRODUCING',
  BUYING_LOCALLY = 'BUYING_LOCALLY',
}
registerEnumType(LeadOutcomeKind, {
  name: 'LeadOutcomeKind',
  description: 'What came of working on a lead.',
  valuesConfig: {
    CONTACTED: { description: '已联系: the firm was spoken to.' },
    VISITED: { description: '已走访: somebody visited it, or it came here.' },
    DECLINED: { description: '婉拒: it does not want to come.' },
    SIGNED: { description: '签约: it signed; also sets the milestone.' },
    PRODUCING: { description: '投产: it produces here; also sets the milestone and confirms the maker in the gap.' },
    BUYING_LOCALLY: { description: '本地采购: it buys from firms here.' },
  },
});

export enum Lateness {
  NONE = 'NONE',
  YELLOW = 'YELLOW',
  RED = 'RED',
}
registerEnumType(Lateness, {
  name: 'Lateness',
  description: 'How late something is, worked out from dates and limits and never typed in.',
  valuesConfig: {
    NONE: { description: '正常: in time, or closed.' },
    YELLOW: { description: '黄: over the first limit, or past a date that was planned.' },
    RED: { description: '红: over the second limit.' },
  },
});

export enum LeadAction {
  CREATED = 'CREATED',
  MOVED = 'MOVED',
  EDITED = 'EDITED',
  OUTCOME = 'OUTCOME',
  MILESTONE = 'MILESTONE',
  CLOSED = 'CLOSED',
  REOPENED = 'REOPENED',
  UNDONE = 'UNDONE',
}
registerEnumType(LeadAction, {
  name: 'LeadAction',
  description: 'What was done to a lead.',
  valuesConfig: {
    CREATED: { description: '新建: it was made.' },
    MOVED: { description: '移动: it went to another library.' },
    EDITED: { description: '修改: something about it was changed.' },
    OUTCOME: { description: '跟进: an outcome was recorded.' },
    MILESTONE: { description: '里程碑: a milestone was planned, reached or taken back.' },
    CLOSED: { description: '结束: it was closed.' },
    REOPENED: { description: '重启: it was opened again.' },
    UNDONE: { description: '撤销: the change before was taken back by its author.' },
  },
});

/** Where a lead stands: its library, or the furthest milestone reached. */
export enum LeadStep {
  RESERVE = 'RESERVE',
  INTENT = 'INTENT',
  KEY = 'KEY',
  SIGNED = 'SIGNED',
  REGISTERED = 'REGISTERED',
  STARTED = 'STARTED',
  COMPLETED = 'COMPLETED',
  PRODUCING = 'PRODUCING',
}
registerEnumType(LeadStep, {
  name: 'LeadStep',
  description: 'Where a lead stands: its library as long as no milestone is reached, else the furthest milestone.',
  valuesConfig: {
    RESERVE: { description: '储备: in reserve, no milestone reached.' },
    INTENT: { description: '意向: at intent, no milestone reached.' },
    KEY: { description: '重点: at key, no milestone reached.' },
    SIGNED: { description: '签约: signed, not yet further.' },
    REGISTERED: { description: '注册: registered, not yet further.' },
    STARTED: { description: '开工: begun, not yet further.' },
    COMPLETED: { description: '竣工: finished, not yet producing.' },
    PRODUCING: { description: '投产: producing; has no limit.' },
  },
});
