import type { Builder, Properties } from './builder.ts';
import { named } from './builder.ts';
import { chainReference } from './policy-checks.ts';
import type { PolicySeed, PolicyVersionSeed } from './policy.ts';
import type { Seeds } from './seeds.ts';
import { UNITS } from './vocabulary.ts';

/** As sure as the curated seats of firms: known for certain by whoever wrote it, and still to be checked. */
const CONFIDENCE = 0.8;
const VOCABULARY = 'policy-facts';

/**
 * Adds the rules of policies and the facts they ask for. A rule tree stands as JSON with its version:
 * it is decided as a whole and never searched by parts.
 *
 * @param evidence facts an entity rests on, by reference
 */
export function addPolicies(graph: Builder, seeds: Seeds, evidence: ReadonlyMap<string, string[]>): void {
  addVocabulary(graph, seeds);
  const rows = new Map(seeds.entities.flatMap((row) => (row.kind === 'policy' ? [[row.code, row]] : [])));
  const chainNames = new Map<string, string>(
    seeds.templates.flatMap((chain) => [
      [`chain:${chain.code}`, `${chain.name} \n ${chain.nameEn}`] as const,
      ...chain.segments.map(
        (segment) => [`segment:${chain.code}/${segment.code}`, `${segment.name} \n ${segment.nameEn}`] as const,
      ),
    ]),
  );
  for (const policy of seeds.policies) {
    const key = `policy:${policy.code}`;
    const row = rows.get(policy.code);
    const own = [...(evidence.get(key) ?? []), ...policyEvidence(graph, policy)];
    const names = named(policy.name, policy.nameEn, [...new Set([...(row?.aliases ?? []), ...policy.aliases])]);
    const props: Properties = {
      ...names,
      // Found by what it is for, too.
      names: [names['names'], ...policy.appliesTo.chains.map((code) => chainNames.get(chainReference(code)))].join(
        ' \n ',
      ),
      code: policy.code,
      family: policy.family,
      basis: policy.basis,
      issuer: policy.issuer,
      issuerEn: policy.issuerEn,
      beneficiary: policy.beneficiary,
      url: policy.url,
      check: policy.check,
      checkEn: policy.checkEn,
      evidence: [...new Set(own)].sort(),
    };
    if (row) graph.extend(key, props);
    else graph.node(key, ['Entity', 'Policy'], { note: null, noteEn: null, park: null, ...props });
    for (const place of [...policy.appliesTo.places, ...policy.appliesTo.chains.map(chainReference)])
      graph.relationship('APPLIES_TO', key, place, '', { evidence: own });
    if (policy.entity !== undefined && policy.entity !== key)
      graph.relationship('CONDITIONS_OF', key, policy.entity, '', { evidence: own });
    for (const [type, others] of [
      ['EXCLUDES', policy.excludes],
      ['STACKS_WITH', policy.stacksWith],
    ] as const)
      for (const other of others)
        graph.relationship(type, key, `policy:${other}`, '', {
          note: policy.relationNote ?? null,
          noteEn: policy.relationNoteEn ?? null,
          evidence: own,
        });
    policy.versions.forEach((version, order) => addVersion(graph, policy, version, order, own));
  }
}

function addVocabulary(graph: Builder, { policyFacts }: Seeds): void {
  if (policyFacts.length === 0) return;
  const evidence = [VOCABULARY];
  graph.node(`evidence:${VOCABULARY}`, ['Evidence'], {
    code: VOCABULARY,
    basis: 'CURATED',
    confidence: CONFIDENCE,
    note: '整理的政策条件词汇：规则可以问的事项',
    noteEn: 'Curated vocabulary of what rules of policies may ask for',
    relation: 'policyFacts',
    evidence,
  });
  policyFacts.forEach(({ code, cells, type, role, options }, order) => {
    const { unit, derive, note, noteEn } = cells;
    graph.node(`policyfact:${code}`, ['PolicyFact'], {
      code,
      name: cells['name'] ?? '',
      nameEn: cells['nameEn'] ?? '',
      question: cells['question'] ?? '',
      questionEn: cells['questionEn'] ?? '',
      type,
      role,
      options,
      unit: unit || null,
      derive: derive || null,
      note: note || null,
      noteEn: noteEn || null,
      order,
      evidence,
    });
  });
}

/** What a policy as such rests on: the facts that state it, or that we put it together. */
function policyEvidence(graph: Builder, policy: PolicySeed): string[] {
  if (policy.basis === 'STATED') return policy.evidence;
  const code = `policy.${policy.code}`;
  graph.node(`evidence:${code}`, ['Evidence'], {
    code,
    basis: 'CURATED',
    confidence: CONFIDENCE,
    note: `整理的政策规则（${policy.issuer}）。使用前请核对原文：${policy.check}`,
    noteEn: `Curated rule (${policy.issuerEn}). Check the original before relying on it: ${policy.checkEn}`,
    relation: 'policy',
    evidence: [code],
  });
  graph.relationship('HAS_SUBJECT', `evidence:${code}`, `policy:${policy.code}`, '', { evidence: [code] });
  return [code, ...policy.evidence];
}

function addVersion(
  graph: Builder,
  policy: PolicySeed,
  version: PolicyVersionSeed,
  order: number,
  evidence: readonly string[],
): void {
  const code = `${policy.code}@${version.version}`;
  const key = `policyversion:${code}`;
  const { benefit } = version;
  const unit = benefit.unit === null ? undefined : UNITS[benefit.unit];
  const factor = unit?.factor ?? null;
  graph.node(key, ['PolicyVersion'], {
    code,
    version: version.version,
    document: version.document,
    issuedOn: version.issuedOn,
    from: version.from,
    to: version.to,
    summary: version.summary,
    summaryEn: version.summaryEn,
    benefitKind: benefit.kind,
    benefitText: benefit.text,
    benefitTextEn: benefit.textEn,
    benefitValue: benefit.value,
    benefitUnit: benefit.unit,
    benefitCurrency: unit?.currency ?? null,
    benefitNormalised:
      benefit.value === null || factor === null ? null : Number((benefit.value * factor).toPrecision(12)),
    rule: JSON.stringify(version.rule),
    order,
    evidence: [...evidence],
  });
  graph.relationship('HAS_VERSION', `policy:${policy.code}`, key, '', { evidence: [...evidence] });
  version.clauses.forEach((clause, place) => {
    const clauseCode = `${code}/${clause.code}`;
    const own = clauseEvidence(graph, policy, version, clause);
    graph.node(`clause:${clauseCode}`, ['Clause'], {
      code: clauseCode,
      clause: clause.code,
      article: clause.article,
      articleEn: clause.articleEn,
      text: clause.text,
      textEn: clause.textEn,
      order: place,
      evidence: own,
    });
    graph.relationship('HAS_CLAUSE', key, `clause:${clauseCode}`, '', { evidence: own });
  });
}

function clauseEvidence(
  graph: Builder,
  policy: PolicySeed,
  { version, document }: PolicyVersionSeed,
  clause: PolicyVersionSeed['clauses'][number],
): string[] {
  if (clause.evidence !== undefined && clause.evidence.length > 0) return clause.evidence;
  if (policy.basis === 'STATED') return policy.evidence;
  const code = `policy.${policy.code}.${version}.${clause.code}`;
  const from = document === null ? '' : `${document} `;
  graph.node(`evidence:${code}`, ['Evidence'], {
    code,
    basis: 'CURATED',
    confidence: CONFIDENCE,
    note: `${from}${clause.article}：${clause.text}`,
    noteEn: `${clause.articleEn}: ${clause.textEn}`,
    relation: 'policyClause',
    evidence: [code],
  });
  graph.relationship('HAS_SUBJECT', `evidence:${code}`, `policy:${policy.code}`, '', { evidence: [code] });
  return [code];
}
