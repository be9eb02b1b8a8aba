import { unlistedFirms } from './coverage.ts';
import { PULL_STEPS, type GapFormula } from './formula.ts';
import type { GapResult } from './model.ts';
import { isProducing } from './makers.ts';
import { statedRegister, type Snapshot } from './snapshot.ts';
import type { Verification } from './verification.ts';

/** Why a segment stands where it stands, in both languages. */
export interface Reason {
  kind: 'STATED' | 'COMPUTED';
  code: string;
  /** Null where the evidence's own paraphrase is the text. */
  text: string | null;
  textEn: string | null;
  evidence: readonly string[];
}

const NAMES_SHOWN = 3;

/** Reasons for one segment: what sources state first, then what follows from the numbers. */
export function reasonsFor(gap: GapResult, snapshot: Snapshot, formula: GapFormula): Reason[] {
  return [...statedReasons(gap, snapshot), ...computedReasons(gap, snapshot, formula)];
}

function statedReasons(gap: GapResult, snapshot: Snapshot): Reason[] {
  // What was only concluded from a source must not pass for its statement.
  const said = (code: string, { basis, evidence }: { basis: string; evidence: readonly string[] }): Reason => ({
    kind: basis === 'STATED' ? 'STATED' : 'COMPUTED',
    code,
    text: null,
    textEn: null,
    evidence,
  });
  const wants = snapshot.wants.filter(({ segment }) => segment === gap.segment);
  const presences = snapshot.presences.filter(({ segment }) => segment === gap.segment);
  const interests = snapshot.interests.filter(({ segment }) => segment === gap.segment);
  return [
    ...wants.map((row) => said('WANTED', row)),
    ...presences.map((row) => said('PRESENT', row)),
    ...interests.map((row) => said('SOUGHT', row)),
    ...verifiedReasons(gap, snapshot),
  ];
}

/** What somebody saw, in their words; a refutation beside a confirmed maker is told as the contradiction it is. */
function verifiedReasons(gap: GapResult, snapshot: Snapshot): Reason[] {
  const { refuted = null, confirmed = [] } = snapshot.standing.get(gap.segment) ?? {};
  const makers = (snapshot.makersOf.get(gap.segment) ?? []).filter((maker) => maker.confirmed);
  const conflict = refuted !== null && makers.length > 0;
  const seen = (code: string, { on, note, evidence }: Verification, zh: string, en: string): Reason => ({
    kind: 'STATED',
    code,
    text: `${on} 核实${zh}：${note}`,
    textEn: `Checked on ${on}, ${en}: ${note}`,
    evidence: [...evidence, ...(conflict ? makers.flatMap((maker) => maker.evidence) : [])],
  });
  return [
    ...confirmed.map((row) => seen('VERIFIED_PRESENT', row, '园区里有企业在做', 'a firm in the park works in it')),
    ...(refuted === null
      ? []
      : [
          conflict
            ? seen(
                'VERIFIED_ABSENT',
                refuted,
                '园区里没有企业在做，但另有依据说有，两者矛盾，仍按有计算，请再核',
                'nobody in the park works in it; other evidence says that somebody does, and still counts, so check again',
              )
            : seen('VERIFIED_ABSENT', refuted, '园区里没有企业在做', 'nobody in the park works in it'),
        ]),
  ];
}

function computedReasons(gap: GapResult, snapshot: Snapshot, formula: GapFormula): Reason[] {
  const template = snapshot.segments.find(({ code }) => code === gap.segment)?.evidence ?? [];
  const say = (code: string, text: string, textEn: string, evidence: readonly string[] = template): Reason => ({
    kind: 'COMPUTED',
    code,
    text,
    textEn,
    evidence,
  });
  if (!gap.assessable)
    return [
      say(
        'NO_KNOWN_FIRM',
        '名录里还没有这条链在本园区的企业，所以每个环节都不能断定。',
        'No firm of this chain is known in the park, so no segment can be judged.',
      ),
    ];
  return [...demandReasons(gap, snapshot, say), ...supplyReasons(gap, snapshot, formula, say)];
}

type Say = (code: string, text: string, textEn: string, evidence?: readonly string[]) => Reason;

function demandReasons(gap: GapResult, snapshot: Snapshot, say: Say): Reason[] {
  const { sure, possible, planned } = standing(snapshot);
  const users = snapshot.edges.filter((edge) => edge.from === gap.segment).map((edge) => edge.to);
  const suppliers = snapshot.edges.filter((edge) => edge.to === gap.segment).map((edge) => edge.from);
  const among = (codes: readonly string[], some: ReadonlySet<string>) => {
    const found = codes.filter((code) => some.has(code));
    return found.length === 0 ? null : namesOf(found, snapshot);
  };
  const reasons: Reason[] = [];
  const bySure = among(users, sure);
  if (bySure) reasons.push(say('NEEDED', `园区已有的${bySure.zh}要用它。`, `Made here and using it: ${bySure.en}.`));
  const byPossible = among(users, possible);
  if (byPossible)
    reasons.push(
      say(
        'NEEDED_PERHAPS',
        `园区可能有的${byPossible.zh}要用它，尚未确认。`,
        `Perhaps made here, not confirmed, and using it: ${byPossible.en}.`,
      ),
    );
  const byPlanned = among(users, planned);
  if (byPlanned)
    reasons.push(
      say(
        'NEEDED_ONCE_THERE',
        `正在引进的${byPlanned.zh}一旦落成会用到它。`,
        `Wanted or on its way, and using it once there: ${byPlanned.en}.`,
      ),
    );
  if (reasons.length === 0 && gap.pull.backward > 0) {
    const indirect = namesOf(reachedFrom(gap.segment, snapshot, new Set([...sure, ...possible, ...planned])), snapshot);
    reasons.push(
      say(
        'NEEDED_INDIRECTLY',
        `${indirect.zh}通过中间环节用到它。`,
        `Used, through other segments, by ${indirect.en}.`,
      ),
    );
  }
  if (gap.dependence > 0) {
    const share = percent(gap.dependence);
    reasons.push(
      say(
        'DEPENDED_ON',
        `按企业数计，占产出 ${share} 的环节离不开它。`,
        `Segments with ${share} of the output, counted in firms, cannot do without it.`,
      ),
    );
  }
  const bySuppliers = snapshot.makersOf.has(gap.segment) ? null : among(suppliers, sure);
  if (bySuppliers)
    reasons.push(
      say(
        'COULD_SELL_TO',
        `园区已有的${bySuppliers.zh}可以供给它${gap.extension ? '（延链）' : ''}。`,
        `Made here and able to supply it${gap.extension ? ' (an extension of the chain)' : ''}: ${bySuppliers.en}.`,
      ),
    );
  return reasons;
}

/** Segments with a confirmed maker, with probable ones only, and wanted or coming ones without any. */
function standing(snapshot: Snapshot): Record<'sure' | 'possible' | 'planned', ReadonlySet<string>> {
  const made = [...snapshot.makersOf];
  const sure = new Set(made.filter(([, makers]) => makers.some(({ confirmed }) => confirmed)).map(([code]) => code));
  const possible = new Set(made.map(([code]) => code).filter((code) => !sure.has(code)));
  const planned = [...snapshot.input.wants.keys(), ...snapshot.input.coming];
  return { sure, possible, planned: new Set(planned.filter((code) => !snapshot.makersOf.has(code))) };
}

/** Which of `targets` a segment leads to along the arrows within the steps that pull is followed. */
function reachedFrom(start: string, snapshot: Snapshot, targets: ReadonlySet<string>): string[] {
  const seen = new Set([start]);
  let wave = [start];
  for (let step = 0; step < PULL_STEPS; step++) {
    const next = snapshot.edges.filter(({ from, to }) => wave.includes(from) && !seen.has(to)).map(({ to }) => to);
    for (const code of next) seen.add(code);
    wave = next;
  }
  return [...seen].filter((code) => code !== start && targets.has(code));
}

function supplyReasons(gap: GapResult, snapshot: Snapshot, formula: GapFormula, say: Say): Reason[] {
  const makers = snapshot.makersOf.get(gap.segment) ?? [];
  const confirmed = makers.filter((maker) => maker.confirmed);
  const evidenceOf = (some: typeof makers): string[] => [...new Set(some.flatMap((maker) => maker.evidence))];
  const count = confirmed.reduce((sum, maker) => sum + maker.count, 0);
  const unnamed = confirmed
    .filter(({ enterprise }) => enterprise === null)
    .reduce((sum, maker) => sum + maker.count, 0);
  const reasons: Reason[] = [];
  if (count > 0) {
    const zh = unnamed > 0 ? `，其中 ${unnamed} 家来源未点名，按约定计数` : '';
    const en = unnamed > 0 ? `, ${unnamed} of them not named by the source and counted by convention` : '';
    reasons.push(
      say(
        'MAKERS',
        `已确认 ${count} 家在做${zh}；规模都未知时每家按一半需求计。`,
        `${count} confirmed${en}; each counted as half of the demand while sizes are unknown.`,
        evidenceOf(confirmed),
      ),
    );
  } else if (makers.length > 0) {
    reasons.push(
      say(
        'PROBABLE_ONLY',
        `有 ${makers.length} 家可能在做，还没有确认。`,
        `${makers.length} may work in it, none confirmed.`,
        evidenceOf(makers),
      ),
    );
  } else if (!snapshot.input.refuted?.has(gap.segment)) {
    // Where somebody has looked and found nobody, that is the reason, and it stands among the stated ones.
    reasons.push(absence(gap, snapshot, formula, say));
  }
  const coming = snapshot.projects.filter((project) => project.segment === gap.segment && !isProducing(project));
  if (coming.length > 0)
    reasons.push(
      say(
        'COMING',
        `有 ${coming.length} 个项目瞄准它，没有依据说已经投产，暂不计入。`,
        `${coming.length} ${coming.length === 1 ? 'project aims' : 'projects aim'} at it without evidence of production, so none counts yet.`,
        coming.flatMap((project) => project.evidence),
      ),
    );
  return reasons;
}

function absence(gap: GapResult, snapshot: Snapshot, formula: GapFormula, say: Say): Reason {
  const register = statedRegister(snapshot)?.evidence ?? [];
  if (gap.chanceUnlisted === null) {
    const [where, whereEn] =
      snapshot.radius === 'PARK' ? ['名录', 'the list'] : ['园区以外的名录', 'the list outside the park'];
    const [so, soEn] = gap.stated
      ? ['但来源已说明缺少它，所以判为缺失', ', but a source says that it is lacking, so it counts as missing']
      : ['所以不能断定', ', so it cannot be told'];
    return say(
      'NO_REGISTER',
      `名录中没有制造者；${where}有多完整还没有人说明，${so}。`,
      `No maker is listed; how complete ${whereEn} is nobody has said${soEn}.`,
    );
  }
  if (snapshot.input.kappa === 1)
    return say('NONE_LISTED', '假设名录完整：没有制造者。', 'Assuming the list complete: there is no maker.');
  const firms = Math.round(unlistedFirms(snapshot.input) ?? 0);
  const chance = percent(gap.chanceUnlisted);
  const star = gap.kappaStar === null ? null : percent(gap.kappaStar);
  const threshold = percent(formula.missingBelow);
  return say(
    gap.chanceUnlisted < formula.missingBelow ? 'NONE_LIKELY' : 'CANNOT_EXCLUDE',
    `名录中没有制造者；估计还有 ${firms} 家未收录企业，其中有人做它的机会为 ${chance}。` +
      (gap.stated
        ? '来源已说明缺少它，所以判为缺失。'
        : `机会低于 ${threshold} 才判为缺失${star === null ? '' : `，也就是名录覆盖超过 ${star} 时`}。`),
    `No maker is listed; of an estimated ${firms} unlisted firms one may work in it with a chance of ${chance}. ` +
      (gap.stated
        ? 'A source says that it is lacking, so it counts as missing.'
        : `It counts as missing below ${threshold}${star === null ? '' : `, that is once the list covers more than ${star}`}.`),
    [...register],
  );
}

function namesOf(codes: readonly string[], snapshot: Snapshot): { zh: string; en: string } {
  const segments = codes.flatMap((code) => snapshot.segments.find((segment) => segment.code === code) ?? []);
  const shown = segments.slice(0, NAMES_SHOWN);
  const more = segments.length - shown.length;
  return {
    zh: shown.map(({ name }) => `「${name}」`).join('、') + (more > 0 ? `等 ${segments.length} 个环节` : ''),
    en: shown.map(({ name, nameEn }) => nameEn ?? name).join(', ') + (more > 0 ? ` and ${more} more` : ''),
  };
}

/** 0.123 → `12 %`; near the ends so that a small chance never reads as none, nor a great one as certain. */
function percent(share: number): string {
  const value = share * 100;
  if (value < 100 && value > 99) return '> 99 %';
  return `${value > 0 && value < 1 ? value.toFixed(1) : Math.round(value)} %`;
}
