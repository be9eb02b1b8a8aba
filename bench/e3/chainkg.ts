import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** A listed firm of the data set; `code` as in the company–product rows. */
interface ListedFirm {
  code: string;
  name: string;
  fullname: string;
}

/** That a firm lists a product. */
interface ProductRow {
  company_code: string;
  company_name: string;
  product_name: string;
  /** Share of the firm's sales, as recorded; may lie outside 0–1 where entries offset each other. */
  rel_weight: number | null;
}

interface ProductLink {
  from_entity: string;
  to_entity: string;
  rel: string;
}

/** The parts of the data set that gaps and attachments are measured on. */
export interface ChainKg {
  firms: ListedFirm[];
  products: ProductRow[];
  links: ProductLink[];
}

/**
 * Reads the data set's files, one JSON object a line, from `<data>/chainkg`.
 *
 * @throws Error naming the file (and line) that is missing or no JSON
 */
export function readChainKg(data: string): ChainKg {
  return {
    firms: readLines<ListedFirm>(data, 'company.json.gz'),
    products: readLines<ProductRow>(data, 'company_product.json.gz'),
    links: readLines<ProductLink>(data, 'product_product.json.gz'),
  };
}

function readLines<Row>(data: string, name: string): Row[] {
  const file = join(data, 'chainkg', name);
  let text: string;
  try {
    text = gunzipSync(readFileSync(file)).toString('utf8');
  } catch (error) {
    throw new Error(`${file}: cannot be read (${(error as Error).message})`, { cause: error });
  }
  return text.split('\n').flatMap((line, i) => {
    if (line.trim() === '') return [];
    try {
      // The data set is fixed and public; its fields are those of the interfaces above.
      return [JSON.parse(line) as Row];
    } catch {
      throw new Error(`${file}, line ${i + 1}: no JSON object`);
    }
  });
}
