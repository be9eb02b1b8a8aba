import { ArgsType, Field, Int, ObjectType, type ClassType } from 'type-graphql';
import { DEFAULT_FIRST } from './page.ts';

@ObjectType({ description: 'Where this page stands in the whole list.' })
class PageInfo {
  @Field(() => Boolean, { description: 'More items follow.' })
  hasNextPage!: boolean;

  @Field(() => Boolean, { description: 'Items came before.' })
  hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true, description: 'Cursor of the first item; null on an empty page.' })
  startCursor!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Cursor of the last item; pass it as `after` for the next page.',
  })
  endCursor!: string | null;
}

@ArgsType()
export class PageArguments {
  @Field(() => Int, { defaultValue: DEFAULT_FIRST, description: 'Items a page, 1–100.' })
  first!: number;

  @Field(() => String, {
    nullable: true,
    description: 'Cursor of the item before the page; absent for the first page.',
  })
  after?: string | null;
}

/** A Relay connection over a node class; `name` is the node's name in the schema. */
export function connectionOf<Item extends object>(name: string, node: () => ClassType<Item>) {
  @ObjectType(`${name}Edge`, { description: `One ${name} of a list with its cursor.` })
  class Edge {
    @Field(() => String, { description: 'Opaque place of this item in the list.' })
    cursor!: string;

    @Field(() => node(), { description: 'The item.' })
    node!: Item;
  }

  @ObjectType(`${name}Connection`, { description: `A page of a list of ${name}.` })
  class Connection {
    @Field(() => [Edge], { description: 'Items with their cursors.' })
    edges!: Edge[];

    @Field(() => [node()], { description: 'The items alone.' })
    nodes!: Item[];

    @Field(() => PageInfo, { description: 'Where this page stands.' })
    pageInfo!: PageInfo;

    @Field(() => Int, { description: 'Items in the whole list.' })
    totalCount!: number;
  }
  return Connection;
}
