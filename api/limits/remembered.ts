import type { DocumentNode } from 'graphql';
import type { ListSizes } from './list-sizes.ts';
import type { MeasureOf } from './measure.ts';

/** Measures of one document that are kept, for as many forms of its variables; then they are begun anew. */
const MOST_FORMS = 16;

/**
 * The same measure, worked out once for each document and form of its variables. Parsed documents are kept by Apollo
 * and never changed, so one that is asked again is the same object.
 *
 * @param sizes what the measure goes by; what was kept is forgotten when a list outgrows them
 */
export function remembered(measure: MeasureOf, sizes: ListSizes): MeasureOf {
  const known = new WeakMap<DocumentNode, Map<string, ReturnType<MeasureOf>>>();
  return (document, operationName, variables) => {
    const form = `${sizes.grown()} ${JSON.stringify(operationName ?? null)} ${formOf(variables)}`;
    const forms = known.get(document) ?? new Map<string, ReturnType<MeasureOf>>();
    known.set(document, forms);
    const kept = forms.get(form);
    if (kept !== undefined) return kept;
    const measured = measure(document, operationName, variables);
    if (forms.size >= MOST_FORMS) forms.clear();
    forms.set(form, measured);
    return measured;
  };
}

/** What a measure can depend on of variables: which are given, numbers, and how long lists are. */
function formOf(variables: Readonly<Record<string, unknown>>): string {
  let form = '';
  for (const [name, value] of Object.entries(variables))
    if (value !== undefined) form += `${JSON.stringify(name)}:${tagOf(value)} `;
  return form;
}

function tagOf(value: unknown): string {
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) return `[${value.length}]`;
  return value === null ? '-' : '';
}
