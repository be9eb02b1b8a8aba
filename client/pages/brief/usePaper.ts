import { useEffect } from 'react';
import type { Paper } from './fit.ts';

/** Tells the browser which paper to print on. A rule of its own, for a style sheet cannot choose by what a page shows. */
export function usePaper(paper: Paper): void {
  useEffect(() => {
    const rule = new CSSStyleSheet();
    rule.replaceSync(`@page { size: ${paper} portrait; margin: 0 }`);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, rule];
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== rule);
    };
  }, [paper]);
}
