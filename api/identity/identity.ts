/**
 * Identifiers of legal entities: how each is written, and whether its check digit fits.
 * A check digit shows a slip of the pen, never that the number belongs to the firm.
 */

/** Schemes in the order they are shown. */
export const IDENTITY_SCHEMES = ['CREDIT_CODE', 'STOCK_CODE', 'LEI', 'UEN', 'FIRMENBUCH'] as const;
export type Scheme = (typeof IDENTITY_SCHEMES)[number];

/** What can be checked of a scheme: its check digit, or no more than the form. */
const CHECKS: Readonly<Record<Scheme, 'CHECK_DIGIT' | 'FORM'>> = {
  CREDIT_CODE: 'CHECK_DIGIT',
  STOCK_CODE: 'FORM',
  LEI: 'CHECK_DIGIT',
  // The authority publishes no rule for the last letter.
  UEN: 'FORM',
  FIRMENBUCH: 'FORM',
};

/** Property of a node each scheme is kept in. */
export const PROPERTIES: Readonly<Record<Scheme, string>> = {
  CREDIT_CODE: 'creditCode',
  STOCK_CODE: 'stockCode',
  LEI: 'lei',
  UEN: 'uen',
  FIRMENBUCH: 'firmenbuch',
};

/**
 * The one way an identifier is written: without blanks, in capitals, `600019.SH` for a stock code,
 * `123456a` for a number of the Austrian companies register.
 */
export function normaliseIdentity(scheme: Scheme, value: string): string {
  const bare = value.normalize('NFKC').replaceAll(/[\s-]/g, '');
  if (scheme === 'FIRMENBUCH') return bare.toLowerCase().replace(/^fn/, '');
  return bare.toUpperCase();
}

/** Whether an identifier, written in any way, can be one of its scheme. */
export function isValidIdentity(scheme: Scheme, value: string): boolean {
  const text = normaliseIdentity(scheme, value);
  switch (scheme) {
    case 'CREDIT_CODE':
      return isCreditCode(text);
    case 'STOCK_CODE':
      return isStockCode(text);
    case 'LEI':
      return isLei(text);
    case 'UEN':
      return isUen(text);
    case 'FIRMENBUCH':
      // Up to six digits and a letter.
      return /^\d{1,6}[a-z]$/.test(text);
  }
}

/** GB 32100-2015: letters that look like digits or like each other (I, O, S, V, Z) are left out. */
const CREDIT_SYMBOLS = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/**
 * Unified social credit code, GB 32100-2015: eighteen symbols; the last makes the sum of all symbols,
 * each times 3^(place − 1), a multiple of 31.
 */
function isCreditCode(text: string): boolean {
  const values = [...text].map((symbol) => CREDIT_SYMBOLS.indexOf(symbol));
  if (values.length !== 18 || values.includes(-1)) return false;
  // Two symbols of kind, six digits of the place.
  if (!/^.{2}\d{6}/.test(text)) return false;
  let weight = 1;
  let sum = 0;
  for (const value of values.slice(0, 17)) {
    sum += value * weight;
    weight = (weight * 3) % 31;
  }
  return (31 - (sum % 31)) % 31 === values[17];
}

/** Legal entity identifier, ISO 17442 with ISO 7064 MOD 97-10: letters read as 10–35, the whole leaves 1 over 97. */
function isLei(text: string): boolean {
  // 98 less a rest below 97: 00, 01 and 99 are never given out, though two of them would pass.
  if (!/^[0-9A-Z]{18}(?!00|01|99)\d{2}$/.test(text)) return false;
  let rest = 0;
  for (const symbol of text) {
    const value = Number.parseInt(symbol, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest === 1;
}

/**
 * Unique entity number of Singapore in its three forms: businesses `nnnnnnnnX`, local companies `yyyynnnnnX`,
 * all others `TyyPQnnnnX`.
 */
function isUen(text: string): boolean {
  return (
    /^\d{8}[A-Z]$/.test(text) || /^(18|19|20)\d{2}\d{5}[A-Z]$/.test(text) || /^[RST]\d{2}[A-Z]{2}\d{4}[A-Z]$/.test(text)
  );
}

/** A-share and B-share codes of Shanghai, Shenzhen and Beijing: the first digits belong to the exchange. */
function isStockCode(text: string): boolean {
  const [, digits = '', exchange = ''] = /^(\d{6})\.(SH|SZ|BJ)$/.exec(text) ?? [];
  if (exchange === 'SH') return /^(60[0135]|68[89]|900)/.test(digits);
  if (exchange === 'SZ') return /^(00[0-3]|30[012]|200)/.test(digits);
  return exchange === 'BJ' && /^(4[0-9]|8[0-9]|92)/.test(digits);
}

/** One identifier of a firm or a body. */
export interface IdentityRow {
  scheme: Scheme;
  value: string;
  valid: boolean;
  check: 'CHECK_DIGIT' | 'FORM';
  /** Codes of the facts it may rest on; those without a record are left out. */
  evidence: string[];
}

/** A node with the properties that may hold identifiers. */
export interface Identified {
  key: string;
  code: string;
  evidence: readonly string[] | null;
  [property: string]: unknown;
}

/** The identifiers a node carries, in the order of the schemes. */
export function identitiesOf(node: Identified): IdentityRow[] {
  return IDENTITY_SCHEMES.flatMap((scheme) => {
    const value = node[PROPERTIES[scheme]];
    if (typeof value !== 'string' || value === '') return [];
    const evidence =
      scheme === 'STOCK_CODE'
        ? // Stock codes come from the data set of listed companies; where no product of it is cited, from the list of firms.
          [...(node.evidence ?? []).filter((code) => code.startsWith('dataset.')), `firm.${node.code}`]
        : [`identifier.${node.key.replace(':', '.')}.${PROPERTIES[scheme].toLowerCase()}`];
    return [{ scheme, value, valid: isValidIdentity(scheme, value), check: CHECKS[scheme], evidence }];
  });
}
