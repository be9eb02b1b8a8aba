import { basename } from 'node:path';
import { z } from 'zod';
import type { Problem } from './problem.ts';
import { slugOf } from './text.ts';
import { BASE_SHARES } from './vocabulary.ts';
import { readYaml, type Report } from './yaml.ts';

/** Ten times the longest template; more is not a template but a way to tie up the reader. */
const MAX_BYTES = 1_000_000;

const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be kebab-case');
const text = z.string().trim().min(1, 'must not be empty');
const share = z
  .number()
  .refine((value) => BASE_SHARES.some((step) => step === value), `must be one of ${BASE_SHARES.join(', ')}`);
const unit = z.number().min(0).max(1);

const layerSchema = z.strictObject({
  code: slug,
  stage: z.enum(['UPSTREAM', 'MIDSTREAM', 'DOWNSTREAM', 'SUPPORT']),
  name: text,
  nameEn: text,
});

const segmentSchema = z.strictObject({
  code: slug,
  layer: slug,
  name: text,
  nameEn: text,
  aliases: z.array(text),
  products: z.array(z.strictObject({ name: text, nameEn: text })).min(3, 'needs at least three products'),
  gb: z.array(z.string().regex(/^\d{2,4}$/, 'GB/T 4754 codes have two to four digits')),
  hs: z.array(z.string().regex(/^\d{4}$/, 'HS headings have four digits')),
  criticality: z.strictObject({ level: z.enum(['HIGH', 'MEDIUM', 'LOW']), reason: text, reasonEn: text }),
  locality: z.strictObject({ value: unit, reason: text, reasonEn: text }),
  baseShare: share,
});

const edgeSchema = z.strictObject({
  from: slug,
  to: slug,
  importance: z.enum(['ESSENTIAL', 'IMPORTANT', 'OPTIONAL']),
  weight: unit,
  return: z.boolean().optional(),
});

const templateSchema = z.strictObject({
  code: slug,
  version: z.int().positive(),
  name: text,
  nameEn: text,
  aliases: z.array(text).optional(),
  chainType: z.enum(['UP_MID_DOWN', 'CHAIN', 'PARALLEL']),
  note: text,
  noteEn: text,
  references: z.array(text).min(1),
  layers: z.array(layerSchema).min(1),
  segments: z.array(segmentSchema).min(1),
  edges: z.array(edgeSchema).min(1),
});

/** A chain template as its file has it. */
export type Template = z.infer<typeof templateSchema>;

/**
 * Reads one template and reports every fault with its line: form first, then what only
 * the whole can tell (unknown ends, duplicates, cycles, orphans).
 *
 * @param taken chain codes of the files read before, and those files; this one's is added
 */
export function readTemplate(
  file: string,
  source: string,
  problems: Problem[],
  taken = new Map<string, string>(),
): Template | null {
  const before = problems.length;
  const read = readYaml(file, source, templateSchema, problems, MAX_BYTES);
  if (!read) return null;
  checkFile(file, read.data.code, taken, read.report);
  checkWhole(read.data, read.report);
  return problems.length === before ? read.data : null;
}

/** References name a chain by its code alone, so two files with one code would be one chain with two contents. */
function checkFile(file: string, code: string, taken: Map<string, string>, report: Report): void {
  const other = taken.get(code);
  taken.set(code, other ?? file);
  if (other !== undefined)
    report(['code'], `"${code}" is already the code of ${other}; each chain has a file of its own`);
  else if (basename(file) !== `${code}.yaml`)
    report(['code'], `"${code}" does not fit the name of the file; call the file ${code}.yaml`);
}

function checkWhole(template: Template, report: Report): void {
  const layers = unique(template.layers, 'layers', report);
  const segments = unique(template.segments, 'segments', report);
  const used = new Set<string>();
  const aliases = new Map<string, string>();
  const products = new Set<string>();
  template.segments.forEach((segment, i) => {
    used.add(segment.layer);
    if (!layers.has(segment.layer)) report(['segments', i, 'layer'], `unknown layer "${segment.layer}"`);
    for (const alias of new Set([segment.name, segment.nameEn, ...segment.aliases].map((a) => a.toLowerCase()))) {
      const other = aliases.get(alias);
      if (other !== undefined) report(['segments', i, 'aliases'], `"${alias}" already names segment "${other}"`);
      aliases.set(alias, segment.code);
    }
    const slugs = new Map<string, string>();
    segment.products.forEach((product, j) => {
      // The English name becomes the product's code.
      const slug = slugOf(product.nameEn);
      const other = slugs.get(slug);
      const reportName = (reason: string): void => report(['segments', i, 'products', j, 'nameEn'], reason);
      if (slug === '') reportName(`"${product.nameEn}" has no letter or digit to make a code of; name it in English`);
      else if (other?.toLowerCase() === product.nameEn.toLowerCase()) reportName(`"${product.nameEn}" is listed twice`);
      else if (other !== undefined)
        reportName(`"${product.nameEn}" and "${other}" both become the code "${slug}"; tell them apart in words`);
      slugs.set(slug, product.nameEn);
      if (products.has(product.name))
        report(['segments', i, 'products', j], `product "${product.name}" is listed twice`);
      products.add(product.name);
    });
  });
  template.layers.forEach((layer, i) => {
    if (!used.has(layer.code)) report(['layers', i], `no segment lies in layer "${layer.code}"`);
  });

  const seen = new Set<string>();
  const neighbours = new Map<string, string[]>([...segments].map((code) => [code, []]));
  const forward = new Map<string, string[]>([...segments].map((code) => [code, []]));
  template.edges.forEach((edge, i) => {
    const ends = [edge.from, edge.to] as const;
    if (!segments.has(edge.from)) report(['edges', i, 'from'], `unknown segment "${edge.from}"`);
    if (!segments.has(edge.to)) report(['edges', i, 'to'], `unknown segment "${edge.to}"`);
    if (!ends.every((end) => segments.has(end))) return;
    if (edge.from === edge.to) report(['edges', i], `"${edge.from}" feeds itself`);
    const key = ends.join(' → ');
    if (seen.has(key)) report(['edges', i], `edge ${key} is listed twice`);
    seen.add(key);
    neighbours.get(edge.from)?.push(edge.to);
    neighbours.get(edge.to)?.push(edge.from);
    if (edge.return !== true) forward.get(edge.from)?.push(edge.to);
  });
  template.segments.forEach((segment, i) => {
    if (neighbours.get(segment.code)?.length === 0) report(['segments', i], `segment "${segment.code}" has no edge`);
  });
  const first = template.segments[0];
  if (first) {
    const reached = reachable(first.code, neighbours);
    const cut = [...segments].filter((code) => !reached.has(code));
    if (cut.length > 0) report(['edges'], `not connected with the rest: ${cut.join(', ')}`);
  }
  const cycle = findCycle(forward);
  if (cycle) report(['edges'], `cycle without a return flow: ${cycle.join(' → ')}`);
}

function unique(items: readonly { code: string }[], field: string, report: Report): Set<string> {
  const codes = new Set<string>();
  items.forEach((item, i) => {
    if (codes.has(item.code)) report([field, i, 'code'], `code "${item.code}" is used twice`);
    codes.add(item.code);
  });
  return codes;
}

function reachable(start: string, neighbours: ReadonlyMap<string, readonly string[]>): Set<string> {
  const seen = new Set([start]);
  const queue = [start];
  for (let code = queue.pop(); code !== undefined; code = queue.pop()) {
    for (const next of neighbours.get(code) ?? []) {
      if (!seen.has(next)) {
        seen.add(next);
        queue.push(next);
      }
    }
  }
  return seen;
}

/** Depth-first search with three colours; returns the codes of one cycle, or null. */
export function findCycle(edges: ReadonlyMap<string, readonly string[]>): string[] | null {
  const done = new Set<string>();
  const path: string[] = [];
  const onPath = new Set<string>();
  const visit = (code: string): string[] | null => {
    if (onPath.has(code)) return [...path.slice(path.indexOf(code)), code];
    if (done.has(code)) return null;
    onPath.add(code);
    path.push(code);
    for (const next of edges.get(code) ?? []) {
      const cycle = visit(next);
      if (cycle) return cycle;
    }
    path.pop();
    onPath.delete(code);
    done.add(code);
    return null;
  };
  for (const code of edges.keys()) {
    const cycle = visit(code);
    if (cycle) return cycle;
  }
  return null;
}
