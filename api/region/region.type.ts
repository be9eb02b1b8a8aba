import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { Entity, Node } from '../entity/entity.type.ts';

export enum RegionKind {
  PROVINCE = 'PROVINCE',
  CITY = 'CITY',
  DISTRICT = 'DISTRICT',
  STATE = 'STATE',
  AREA = 'AREA',
}
registerEnumType(RegionKind, {
  name: 'RegionKind',
  description: 'What kind of place a region is.',
  valuesConfig: {
    PROVINCE: { description: 'A province 省 or a municipality of the same rank.' },
    CITY: { description: 'A city 市.' },
    DISTRICT: { description: 'A district or county 区县.' },
    STATE: { description: 'A federal state, as in Austria.' },
    AREA: { description: 'An area without a border of its own, such as southern Jiangsu 苏南.' },
  },
});

@ObjectType({ implements: [Node, Entity], description: 'A country or customs territory 国家和地区.' })
export class Country {
  @Field(() => String, { nullable: true, description: 'ISO 3166-1 code of two letters; null where not known.' })
  iso!: string | null;
}

@ObjectType({ implements: [Node, Entity], description: 'A region 地区 inside a country.' })
export class Region {}
