import {
  defaultFieldResolver,
  getNamedType,
  isCompositeType,
  isObjectType,
  type GraphQLField,
  type GraphQLSchema,
} from 'graphql';
import { AppError } from '../errors.ts';
import { costOf, WEIGHTS } from './cost.ts';
import type { ListSizes } from './list-sizes.ts';
import { isList } from './schema-shape.ts';

/** Counts what a request really is given while it runs. */
export interface Meter {
  /** Things in the lists of the answer. */
  readonly nodes: number;
  /** Points for what was worked out. */
  readonly points: number;
  /** Lists that were longer than anything known, by `Type.field`. */
  readonly longer: ReadonlyMap<string, number>;
}

/** What was declared for a request. */
interface Allowance {
  nodes: number;
  sizes: ListSizes;
}

class RunningMeter implements Meter {
  nodes = 0;
  points = 0;
  readonly longer = new Map<string, number>();

  constructor(private readonly allowed: Allowance) {}

  /** @throws AppError LIMIT_EXCEEDED where the answer would hold more than was declared for it */
  list(place: string, length: number): void {
    if (this.allowed.sizes.observe(place, length)) this.longer.set(place, length);
    this.nodes += length;
    if (this.nodes > this.allowed.nodes)
      throw new AppError(
        'LIMIT_EXCEEDED',
        `nodes: the answer would hold more than the ${this.allowed.nodes} declared for this request; ask for less at once`,
      );
  }
}

const running = new WeakMap<object, RunningMeter>();

/** Begins to count what the request with this context is given. */
export function startMeter(context: object, allowed: Allowance): Meter {
  const meter = new RunningMeter(allowed);
  running.set(context, meter);
  return meter;
}

/** The points a request came to: what it looked up is paid whatever came, the rest as it came. */
export const actualCost = (levels: number, { points, nodes }: Meter): number => costOf(levels + points, nodes);

const watched = new WeakSet<GraphQLSchema>();

/**
 * Makes the fields of a schema count: lists of things their length, what is worked out its points. Only those fields
 * are touched; the others run as before. Requests without a meter are not counted.
 */
export function watchLists(schema: GraphQLSchema): void {
  if (watched.has(schema)) return;
  watched.add(schema);
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      const place = `${type.name}.${field.name}`;
      const weight = WEIGHTS[place] ?? 0;
      const counts = isList(field.type) && isCompositeType(getNamedType(field.type));
      if (counts || weight > 0) watch(field, place, weight, counts);
    }
  }
}

function watch(field: GraphQLField<unknown, unknown>, place: string, weight: number, counts: boolean): void {
  const resolve = field.resolve ?? defaultFieldResolver;
  field.resolve = (source, args, context, info) => {
    const meter = running.get(context as object);
    if (!meter) return resolve(source, args, context, info) as unknown;
    meter.points += weight;
    const value = resolve(source, args, context, info) as unknown;
    if (!counts) return value;
    const count = (list: unknown): unknown => {
      if (Array.isArray(list)) meter.list(place, list.length);
      return list;
    };
    return isPromise(value) ? value.then(count) : count(value);
  };
}

const isPromise = (value: unknown): value is PromiseLike<unknown> =>
  typeof value === 'object' && value !== null && 'then' in value && typeof value.then === 'function';
