import { useLayoutEffect, useState, type RefObject } from 'react';
import styles from './brief.module.css';
import { ladder, middle, narrow, type Bounds, type Paper, type Rows, type Step } from './fit.ts';

/** Millimetres of a sheet; one is left free, so that rounding never begins a second sheet. */
const HEIGHT: Readonly<Record<Paper, number>> = { A4: 296, A3: 419 };
const PIXELS_A_MILLIMETRE = 96 / 25.4;

/**
 * The richest way to fill the sheet that fits the paper, found by laying it out as printed before anything is painted.
 *
 * @param available how many rows each part has
 * @param content changes whenever what is on the sheet does
 */
export function useFit(sheet: RefObject<HTMLElement | null>, available: Rows, paper: Paper, content: string): Step {
  const steps = ladder(available, paper);
  const key = `${paper} ${content} ${JSON.stringify(available)}`;
  const [found, setFound] = useState<Bounds & { readonly key: string }>();
  const { low, high } = found?.key === key ? found : { low: 0, high: steps.length - 1 };
  useLayoutEffect(() => {
    const element = sheet.current;
    if (element === null || low === high) return;
    const fits = printedHeight(element) <= HEIGHT[paper] * PIXELS_A_MILLIMETRE;
    setFound({ key, ...narrow({ low, high }, fits) });
  }, [sheet, key, low, high, paper]);
  return steps[middle({ low, high })] ?? { rows: available, scale: 1 };
}

/** On a narrow screen the sheet flows in one column; its printed shape is put on for the moment of measuring. */
function printedHeight(element: HTMLElement): number {
  const printed = styles['printed'] ?? '';
  element.classList.add(printed);
  const { height } = element.getBoundingClientRect();
  element.classList.remove(printed);
  return height;
}
