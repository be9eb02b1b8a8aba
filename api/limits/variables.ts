/** The form of values that were sent beside a document. */
export interface VariablesShape {
  /** Levels of lists and objects inside a variable; 0 where all are plain. */
  depth: number;
  /** Plain values, and empty lists and objects. */
  leaves: number;
  /** Items of the longest list. */
  inputArray: number;
}

/**
 * Counts what was sent, before anything is made of it. A stack of our own: coercion calls itself once a level, and a
 * few thousand levels would end it with an error of the engine.
 */
export function shapeOfVariables(variables: Readonly<Record<string, unknown>>): VariablesShape {
  const shape: VariablesShape = { depth: 0, leaves: 0, inputArray: 0 };
  const waiting: { value: unknown; depth: number }[] = [];
  const wait = (values: readonly unknown[], depth: number): void => {
    for (const value of values) waiting.push({ value, depth });
  };
  wait(Object.values(variables), 0);
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { value, depth } = next;
    if (typeof value !== 'object' || value === null) {
      shape.leaves++;
      continue;
    }
    const inner = Array.isArray(value) ? (value as unknown[]) : Object.values(value);
    if (Array.isArray(value)) shape.inputArray = Math.max(shape.inputArray, inner.length);
    shape.depth = Math.max(shape.depth, depth + 1);
    if (inner.length === 0) shape.leaves++;
    wait(inner, depth + 1);
  }
  return shape;
}
