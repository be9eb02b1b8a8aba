import { Builder, named, type DesiredGraph, type Properties } from './builder.ts';
import { referencesOf, type EntityRow, type FactRow } from './fact.ts';
import { addPolicies } from './policy-graph.ts';
import type { Seeds } from './seeds.ts';
import { listCell } from './table.ts';
import { slugOf } from './text.ts';
import { KINDS, LIST_COLUMNS, RELATIONS, UNITS, type Basis } from './vocabulary.ts';

/** Turns checked seed files into nodes and relationships. Pure: no clock, no database. */
export function buildGraph(seeds: Seeds): DesiredGraph {
  const graph = new Builder();
  const evidence = evidenceOf(seeds);
  for (const source of seeds.sources) {
    const { aliases: _aliases, ...cells } = nulled(source.cells);
    graph.node(`source:${source.code}`, ['Source'], cells);
  }
  addTemplates(graph, seeds);
  for (const entity of seeds.entities) addEntity(graph, entity, evidence);
  for (const fact of seeds.facts) addFact(graph, fact);
  addPolicies(graph, seeds, evidence);
  for (const register of seeds.registers) {
    const code = `register-${register.park}-${register.chain}`;
    graph.node(`evidence:${code}`, ['Evidence'], {
      code,
      basis: 'INFERRED',
      confidence: 0.5,
      note: register.reason,
      noteEn: register.reasonEn,
      relation: 'hasRegister',
      period: register.asOf,
      evidence: [code],
    });
    graph.relationship('HAS_REGISTER', `park:${register.park}`, `chain:${register.chain}`, '', {
      kappa: register.kappa,
      reason: register.reason,
      reasonEn: register.reasonEn,
      asOf: register.asOf,
      evidence: [code],
    });
  }
  return graph.finish(seeds.sources.map(({ cells }) => cells['publishedOn'] ?? ''));
}

/** Facts kept for an entity nobody speaks of directly: enough to show what it rests on. */
const INDIRECT_EVIDENCE = 10;

/** Facts per entity: what an entity's own existence in the graph rests on. */
function evidenceOf(seeds: Seeds): ReadonlyMap<string, string[]> {
  const evidence = new Map<string, Set<string>>();
  const add = (reference: string, code: string): void => {
    evidence.set(reference, (evidence.get(reference) ?? new Set()).add(code));
  };
  for (const fact of seeds.facts) {
    add(fact.subject, fact.code);
    if (fact.object !== null) add(fact.object, fact.code);
  }
  // An entity that is only the column of another one (the city of a park) rests on that one's facts,
  // regions last: a province rests on what its cities rest on.
  const spokenOf = new Set(evidence.keys());
  const widening = [...seeds.entities].sort((a, b) => Number(a.kind === 'region') - Number(b.kind === 'region'));
  for (const entity of [...widening, ...widening.filter(({ kind }) => kind === 'region')]) {
    const own = [...(evidence.get(`${entity.kind}:${entity.code}`) ?? [])];
    for (const { reference } of referencesOf(entity))
      if (!spokenOf.has(reference) && (evidence.get(reference)?.size ?? 0) < INDIRECT_EVIDENCE)
        for (const code of own.slice(0, INDIRECT_EVIDENCE)) add(reference, code);
  }
  return new Map([...evidence].map(([reference, codes]) => [reference, [...codes].sort()]));
}

function addEntity(graph: Builder, entity: EntityRow, evidence: ReadonlyMap<string, string[]>): void {
  const key = `${entity.kind}:${entity.code}`;
  const { code, name, nameEn, aliases: _aliases, ...rest } = nulled(entity.cells);
  const own = evidence.get(key) ?? [];
  graph.node(key, ['Entity', KINDS[entity.kind].label], {
    ...rest,
    ...Object.fromEntries(
      LIST_COLUMNS.filter((column) => column in rest).map((column) => [column, listCell(entity.cells[column] ?? '')]),
    ),
    ...Object.fromEntries(entity.identifiers?.map(({ property, value }) => [property, value]) ?? []),
    ...named(String(name), typeof nameEn === 'string' ? nameEn : null, entity.aliases),
    code: code ?? null,
    evidence: own,
  });
  const seat = seatEvidence(graph, entity);
  for (const { field, reference } of referencesOf(entity)) {
    const type = COLUMN_TYPES[field];
    if (type !== undefined) graph.relationship(type, key, reference, '', { evidence: seat ?? own });
  }
}

/** Who put a firm on the list of candidates also put down where it sits: that is evidence of its own, and curated. */
function seatEvidence(graph: Builder, { kind, code, cells }: EntityRow): string[] | null {
  if (kind !== 'enterprise' || (cells['standing'] ?? '') === '') return null;
  const evidence = [`firm.${code}`];
  const city = cells['city'] ?? '';
  graph.node(`evidence:firm.${code}`, ['Evidence'], {
    code: `firm.${code}`,
    basis: 'CURATED',
    confidence: 0.8,
    note: city === '' ? '整理的企业名录：记有所在国，未记城市' : '整理的企业名录：记有总部所在国和城市',
    noteEn:
      city === ''
        ? 'Curated list of firms: country recorded, city not'
        : 'Curated list of firms: country and city of its seat',
    relation: 'firm',
    evidence,
  });
  graph.relationship('HAS_SUBJECT', `evidence:firm.${code}`, `enterprise:${code}`, '', { evidence });
  return evidence;
}

/** Relationship type a reference column of an entity file becomes. */
const COLUMN_TYPES: Readonly<Record<string, string>> = {
  park: 'OF_PARK',
  country: 'OF_COUNTRY',
  city: 'IN_CITY',
  region: 'IN_REGION',
  parent: 'PART_OF',
  segment: 'BELONGS_TO',
};

function addFact(graph: Builder, fact: FactRow): void {
  const evidence = [fact.code];
  const quantity = quantityOf(fact);
  graph.node(`evidence:${fact.code}`, ['Evidence'], {
    code: fact.code,
    line: fact.sourceLine,
    basis: fact.basis,
    confidence: fact.confidence,
    note: fact.note,
    noteEn: fact.noteEn,
    relation: fact.relation,
    own: fact.own,
    ...quantity,
    evidence,
  });
  const key = `evidence:${fact.code}`;
  if (fact.source !== null) graph.relationship('FROM_SOURCE', key, `source:${fact.source}`, '', { evidence });
  graph.relationship('HAS_SUBJECT', key, fact.subject, '', { evidence });
  if (fact.object !== null) graph.relationship('HAS_OBJECT', key, fact.object, '', { evidence });

  const certainty: Properties = { basis: fact.basis, confidence: fact.confidence, evidence };
  if (fact.relation === 'indicator' || fact.relation === 'goal') {
    const [label, type] = fact.relation === 'goal' ? ['Goal', 'HAS_GOAL'] : ['Indicator', 'HAS_INDICATOR'];
    const node = `${fact.relation}:${fact.code}`;
    graph.node(node, [label], { code: fact.code, ...quantity, ...certainty });
    graph.relationship(type, fact.subject, node, '', { evidence });
    if (fact.object !== null) graph.relationship('OF_METRIC', node, fact.object, '', { evidence });
    return;
  }
  if (fact.relation === 'reached' || fact.relation === 'expects') {
    const node = `stage:${fact.code}`;
    graph.node(node, ['StageEvent'], { code: fact.code, stage: fact.own, on: fact.period, ...certainty });
    graph.relationship(fact.relation === 'reached' ? 'REACHED' : 'EXPECTS', fact.subject, node, '', { evidence });
    return;
  }
  const type = RELATIONS[fact.relation]?.type ?? null;
  if (type === null || fact.object === null) return;
  // What somebody does in a segment is one relation however often it is said; a scheme, a form of
  // cooperation or an office is another one for each period or form.
  const discriminator = fact.relation === 'worksIn' ? '' : [fact.own, fact.period].filter(Boolean).join(' ');
  graph.relationship(type, fact.subject, fact.object, discriminator, {
    ...certainty,
    ...(fact.own === null ? {} : { form: fact.own }),
    ...(fact.products === undefined
      ? {}
      : {
          products: fact.products.map(({ name }) => name),
          productsEn: fact.products.map(({ nameEn }) => nameEn),
        }),
    ...(fact.period === null ? {} : { period: fact.period }),
    ...(fact.qualifiers.length === 0 ? {} : { qualifiers: fact.qualifiers }),
  });
}

function quantityOf(fact: FactRow): Properties {
  const unit = fact.unit === null ? undefined : UNITS[fact.unit];
  const factor = unit?.factor ?? null;
  return {
    value: fact.value,
    valueHigh: fact.valueHigh,
    unit: fact.unit,
    currency: unit?.currency ?? null,
    normalised: fact.value === null || factor === null ? null : Number((fact.value * factor).toPrecision(12)),
    period: fact.period,
    qualifiers: fact.qualifiers,
  };
}

function addTemplates(graph: Builder, seeds: Seeds): void {
  for (const template of seeds.templates) {
    const basis: Basis = 'CURATED';
    const code = `template-${template.code}-${template.version}`;
    const evidence = [code];
    const chain = `chain:${template.code}`;
    graph.node(`evidence:${code}`, ['Evidence'], {
      code,
      basis,
      confidence: 0.7,
      note: `整理模板「${template.name}」第 ${template.version} 版：${template.references.join('；')}`,
      noteEn: `Curated template “${template.nameEn}”, version ${template.version}; its references stand with the chain`,
      relation: 'template',
      evidence,
    });
    graph.relationship('HAS_SUBJECT', `evidence:${code}`, chain, '', { evidence });
    graph.node(chain, ['Entity', 'Chain'], {
      ...named(template.name, template.nameEn, template.aliases ?? []),
      code: template.code,
      version: template.version,
      chainType: template.chainType,
      note: template.note,
      noteEn: template.noteEn,
      references: template.references,
      basis,
      evidence,
    });
    template.layers.forEach((layer, order) => {
      const key = `layer:${template.code}/${layer.code}`;
      graph.node(key, ['Layer'], { ...layer, code: `${template.code}/${layer.code}`, order, evidence });
      graph.relationship('HAS_LAYER', chain, key, '', { evidence });
    });
    const layers = new Map(template.layers.map((layer) => [layer.code, layer]));
    template.segments.forEach((segment, order) => {
      const key = `segment:${template.code}/${segment.code}`;
      graph.node(key, ['Entity', 'Segment'], {
        ...named(segment.name, segment.nameEn, segment.aliases),
        code: `${template.code}/${segment.code}`,
        chain: template.code,
        stage: layers.get(segment.layer)?.stage ?? null,
        layer: `${template.code}/${segment.layer}`,
        order,
        gb: segment.gb,
        hs: segment.hs,
        criticality: segment.criticality.level,
        criticalityReason: segment.criticality.reason,
        criticalityReasonEn: segment.criticality.reasonEn,
        locality: segment.locality.value,
        localityReason: segment.locality.reason,
        localityReasonEn: segment.locality.reasonEn,
        baseShare: segment.baseShare,
        basis,
        evidence,
      });
      graph.relationship('HAS_SEGMENT', chain, key, '', { evidence });
      for (const product of segment.products) {
        const productCode = `${template.code}/${segment.code}/${slugOf(product.nameEn)}`;
        graph.node(`product:${productCode}`, ['Entity', 'Product'], {
          ...named(product.name, product.nameEn, []),
          code: productCode,
          basis,
          evidence,
        });
        graph.relationship('BELONGS_TO', `product:${productCode}`, key, '', { evidence, basis });
      }
    });
    for (const edge of template.edges) {
      graph.relationship('FEEDS', `segment:${template.code}/${edge.from}`, `segment:${template.code}/${edge.to}`, '', {
        importance: edge.importance,
        weight: edge.weight,
        return: edge.return === true,
        basis,
        evidence,
      });
    }
  }
}

const nulled = (cells: Readonly<Record<string, string>>): Record<string, string | null> =>
  Object.fromEntries(Object.entries(cells).map(([key, value]) => [key, value === '' ? null : value]));
