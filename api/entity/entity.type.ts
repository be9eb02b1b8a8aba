import { Field, ID, InterfaceType } from 'type-graphql';

/** Properties every named node of the graph has, as the queries return them. */
export interface EntityRow {
  key: string;
  label: string;
  code: string;
  name: string;
  nameEn: string | null;
  aliases: string[];
  note: string | null;
  noteEn: string | null;
  evidence: string[];
}

/** Any node of the graph, as far as its id and type go. */
export interface NodeRow {
  key: string;
  label: string;
}

const resolveType = (row: object): string => (row as NodeRow).label;

@InterfaceType('Node', {
  description: 'Anything with an id that stays the same over loads and servers.',
  resolveType,
})
export abstract class Node {
  @Field(() => ID, { description: 'Opaque id made from the business key.' })
  id!: string;
}

@InterfaceType('Entity', {
  description: 'Anything that has a business code, a name and facts told about it.',
  resolveType,
})
export abstract class Entity {
  @Field(() => ID, { description: 'Opaque id made from the business key.' })
  id!: string;

  @Field(() => String, { description: 'Business code, kebab-case and stable; unique among its kind.' })
  code!: string;

  @Field(() => String, { description: 'Name in Chinese as the sources have it.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'Name in English; null where none is established.' })
  nameEn!: string | null;

  @Field(() => [String], { description: 'Other names, forms printed wrongly included.' })
  aliases!: string[];

  @Field(() => String, { nullable: true, description: 'Our own remark in Chinese.' })
  note!: string | null;

  @Field(() => String, { nullable: true, description: 'Our own remark in English.' })
  noteEn!: string | null;
}
