import { Field, ObjectType, registerEnumType } from 'type-graphql';

// `Role` is the name of an office in an institution already.
export enum UserRole {
  PUBLIC = 'PUBLIC',
  PARTNER = 'PARTNER',
  OFFICER = 'OFFICER',
  PLANNER = 'PLANNER',
  ADMIN = 'ADMIN',
}
registerEnumType(UserRole, {
  name: 'UserRole',
  description: 'What somebody may do here, from least to most; each may do what those before it may.',
  valuesConfig: {
    PUBLIC: { description: '公众: read what is open to all.' },
    PARTNER: { description: '合作方: suggest corrections.' },
    OFFICER: { description: '招商员: work on leads and projects, verify gaps, keep drafts.' },
    PLANNER: { description: '规划员: also override gaps, restate registers, set limits, review corrections.' },
    ADMIN: { description: '管理员: everything.' },
  },
});

@ObjectType({ description: 'Who asks, as far as the server can tell.' })
export class Viewer {
  @Field(() => Boolean, {
    description: 'Something may be written: the role is above PUBLIC.',
  })
  mayWrite!: boolean;

  @Field(() => String, { description: 'Name kept with everything this viewer writes.' })
  author!: string;

  @Field(() => UserRole, { description: 'Role the request is made in.' })
  role!: UserRole;

  @Field(() => [String], { description: 'Names of the rights of the role, such as lead:write.' })
  rights!: string[];
}
