import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { GAP_STATES } from '../chain/state.ts';

type Rgb = readonly [number, number, number];

const css = readFileSync(join(import.meta.dirname, 'global.css'), 'utf8');
const themes = {
  light: css.slice(css.indexOf(':root {'), css.indexOf(':root[data-theme')),
  dark: css.slice(css.indexOf(':root[data-theme'), css.indexOf('@media')),
};

/** Machado, Oliveira and Fernandes 2009, severity 1, on linear RGB. */
const VISION: Record<string, readonly Rgb[]> = {
  normal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

function token(theme: string, name: string): Rgb {
  const hex = new RegExp(`--${name}: #([0-9a-f]{3,6});`).exec(theme)?.[1] ?? '';
  const full = hex.length === 3 ? [...hex].map((digit) => digit + digit).join('') : hex;
  expect(full, name).toHaveLength(6);
  const channel = (at: number) => {
    const value = Number.parseInt(full.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(0), channel(2), channel(4)];
}

const dot = (a: Rgb, b: Rgb) => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
const seen = (rgb: Rgb, matrix: readonly Rgb[]) =>
  matrix.map((row) => Math.min(1, Math.max(0, dot(row, rgb)))) as unknown as Rgb;

function oklab([r, g, b]: Rgb): Rgb {
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

const distance = (a: Rgb, b: Rgb) => Math.hypot(...oklab(a).map((value, index) => value - (oklab(b)[index] ?? 0)));
const luminance = (rgb: Rgb) => dot(rgb, [0.2126, 0.7152, 0.0722]);

function contrast(a: Rgb, b: Rgb): number {
  const [dim, bright] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
  return (bright + 0.05) / (dim + 0.05);
}

/** Bars and borders; grey is for unknown, which has no hue by intent and is told apart by its dots. */
const MARKS = ['missing-mark', 'single-mark', 'weak-mark', 'strong-mark'];
const TEXTS = ['missing', 'single', 'weak', 'unknown', 'strong', 'ink', 'ink-2', 'ink-3', 'accent'];

describe.each(Object.entries(themes))('%s palette', (_, theme) => {
  it.each(Object.entries(VISION))('keeps the four hues apart in %s vision', (_name, matrix) => {
    const colours = MARKS.map((name) => seen(token(theme, name), matrix));
    const distances = colours.flatMap((a, i) => colours.slice(i + 1).map((b) => distance(a, b)));
    expect(Math.min(...distances)).toBeGreaterThanOrEqual(0.15);
  });

  it('draws marks at 3:1 and writes text at 4.5:1 on every ground', () => {
    for (const ground of ['surface', 'paper', 'sunken']) {
      for (const name of [...MARKS, 'unknown-mark'])
        expect([
          name,
          ground,
          contrast(token(theme, name), token(theme, ground)) >= (ground === 'surface' ? 3 : 2.9),
        ]).toEqual([name, ground, true]);
      for (const name of TEXTS)
        expect([name, ground, contrast(token(theme, name), token(theme, ground)) >= 4.5]).toEqual([name, ground, true]);
    }
  });
});

it('gives every state a border of its own besides its colour', () => {
  const card = readFileSync(join(import.meta.dirname, '../pages/atlas/map/card.module.css'), 'utf8');
  for (const state of GAP_STATES) expect(card).toContain(`.${state} {`);
  expect(
    [/\.MISSING \{[^}]*dashed/, /\.SINGLE_SOURCE \{[^}]*double/, /\.UNKNOWN \{[^}]*dotted/].map((style) =>
      style.test(card),
    ),
  ).toEqual([true, true, true]);
});
