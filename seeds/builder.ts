import { createHash } from 'node:crypto';
import { pinyin } from 'pinyin-pro';

type Property = string | number | boolean | string[] | null;
export type Properties = Record<string, Property>;

/** A node as the files want it. `key` is unique over all labels. */
export interface DesiredNode {
  key: string;
  labels: string[];
  props: Properties;
}

/** A relationship as the files want it. `key` is unique over all types. */
export interface DesiredRelationship {
  key: string;
  type: string;
  from: string;
  to: string;
  props: Properties;
}

/** The whole graph the files describe, with one fingerprint. */
export interface DesiredGraph {
  nodes: DesiredNode[];
  relationships: DesiredRelationship[];
  /** SHA-256 over everything, 16 hexadecimal digits: the version of the data set. */
  version: string;
  /** The day, month or year the newest document was published. */
  dataAsOf: string;
}

/** Collects nodes and relationships by key. */
export class Builder {
  private readonly nodes = new Map<string, DesiredNode>();
  private readonly relationships = new Map<string, DesiredRelationship>();

  node(key: string, labels: string[], props: Properties): void {
    this.nodes.set(key, { key, labels: ['Record', ...labels], props });
  }

  /** Adds properties to a node that is there already. */
  extend(key: string, props: Properties): void {
    const node = this.nodes.get(key);
    if (node) node.props = { ...node.props, ...props };
  }

  /** Adds a relationship; the same one from a second fact joins the evidence of the first. */
  relationship(type: string, from: string, to: string, discriminator: string, props: Properties): void {
    const key = `${type} ${from} ${to} ${discriminator}`.trim();
    const existing = this.relationships.get(key);
    if (!existing) {
      this.relationships.set(key, { key, type, from, to, props });
      return;
    }
    const stronger = strength(props) > strength(existing.props) ? props : existing.props;
    existing.props = {
      ...stronger,
      evidence: [...new Set([...listOf(existing.props), ...listOf(props)])].sort(),
    };
  }

  finish(published: readonly string[]): DesiredGraph {
    const byKey = (a: { key: string }, b: { key: string }): number => (a.key < b.key ? -1 : 1);
    const nodes = [...this.nodes.values()].sort(byKey);
    const relationships = [...this.relationships.values()].sort(byKey);
    const dataAsOf = [...published].sort().at(-1) ?? '';
    const hash = createHash('sha256').update(dataAsOf);
    for (const item of [...nodes, ...relationships]) hash.update(fingerprint(item));
    return { nodes, relationships, version: hash.digest('hex').slice(0, 16), dataAsOf };
  }
}

/** A stable digest of one node or relationship, kept beside it to see what changed. */
export const fingerprint = (item: DesiredNode | DesiredRelationship): string =>
  createHash('sha256')
    .update(JSON.stringify({ ...item, props: Object.entries(item.props).sort(([a], [b]) => (a < b ? -1 : 1)) }))
    .digest('hex')
    .slice(0, 16);

/** What a source states outranks what was concluded, however sure the conclusion; then the surer one. */
const strength = (props: Properties): number =>
  (props['basis'] === 'STATED' ? 1 : 0) + (typeof props['confidence'] === 'number' ? props['confidence'] : 0);
const listOf = (props: Properties): string[] => (Array.isArray(props['evidence']) ? props['evidence'] : []);

/** Properties every searchable thing has. Pinyin is worked out here so that clients ship no dictionary. */
export function named(name: string, nameEn: string | null, aliases: readonly string[]): Properties {
  const chinese = [name, ...aliases].filter((text) => /\p{Script=Han}/u.test(text));
  const syllables = chinese.map((text) =>
    pinyin(text, { toneType: 'none', type: 'array', nonZh: 'consecutive' }).map((syllable) =>
      syllable.toLowerCase().replaceAll(/[^a-z0-9]/g, ''),
    ),
  );
  const full = syllables.map((list) => list.join(''));
  const initials = syllables.map((list) => list.map((syllable) => syllable[0] ?? '').join(''));
  return {
    name,
    nameEn,
    aliases: [...aliases],
    names: [name, nameEn ?? '', ...aliases].join(' \n '),
    pinyinText: [...new Set([...full, ...initials])].join(' '),
  };
}
