import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { Entity } from '../entity/entity.type.ts';

export enum SearchKind {
  PARK = 'Park',
  ZONE = 'Zone',
  SCHEME = 'Scheme',
  CARRIER = 'Carrier',
  ENTERPRISE = 'Enterprise',
  CHAIN = 'Chain',
  SEGMENT = 'Segment',
  PRODUCT = 'Product',
  PROJECT = 'Project',
  PARTNER = 'Partner',
  POLICY = 'Policy',
  MECHANISM = 'Mechanism',
  INSTITUTION = 'Institution',
  FUND = 'Fund',
  TALENT_PROGRAMME = 'TalentProgramme',
  TEAM = 'Team',
  ROLE = 'Role',
  EVENT = 'Event',
  METRIC = 'Metric',
  REGION = 'Region',
  COUNTRY = 'Country',
}
registerEnumType(SearchKind, {
  name: 'SearchKind',
  description: 'Kind of thing a search can find.',
  valuesConfig: Object.fromEntries(
    Object.keys(SearchKind).map((kind) => [kind, { description: `A ${kind.toLowerCase().replaceAll('_', ' ')}.` }]),
  ),
});

export enum SearchMatch {
  EXACT = 'EXACT',
  PREFIX = 'PREFIX',
  PART = 'PART',
  PINYIN = 'PINYIN',
  WORDS = 'WORDS',
}
registerEnumType(SearchMatch, {
  name: 'SearchMatch',
  description: 'How a name met the text, best first.',
  valuesConfig: {
    EXACT: { description: 'A name, alias or code is the text.' },
    PREFIX: { description: 'A name, alias or code begins with it.' },
    PART: { description: 'A name, alias or code contains it.' },
    PINYIN: { description: 'The pinyin or the pinyin initials of a name begin with it.' },
    WORDS: { description: 'Single words of it occur.' },
  },
});

@ObjectType({ description: 'Something a search found.' })
export class SearchHit {
  @Field(() => Entity, { description: 'What was found.' })
  entity!: Entity;

  @Field(() => SearchKind, { description: 'Its kind.' })
  kind!: SearchKind;

  @Field(() => String, { description: 'The name, alias or code that matched.' })
  matched!: string;

  @Field(() => SearchMatch, { description: 'How it matched.' })
  match!: SearchMatch;
}
