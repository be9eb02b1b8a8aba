/** A piece of evidence as far as its weight matters. */
export interface Proof {
  code: string;
  basis: string;
  confidence: number;
  /** Document number; null for what was put together by hand. */
  source: string | null;
}

/** A region with itself and everything that contains it. */
export interface Place {
  code: string;
  name: string;
  nameEn: string | null;
  within: readonly string[];
}

/** What a firm does in one segment. */
export interface FirmWork {
  segment: string;
  products: readonly string[];
  productsEn: readonly string[];
  /** producing, planned or unknown. */
  form: string | null;
  basis: string;
  confidence: number;
  proofs: readonly Proof[];
}

/** A firm as a possible target, with everything the ranking looks at. */
export interface FirmRow {
  code: string;
  name: string;
  nameEn: string | null;
  stockCode: string | null;
  /** ACTIVE, ACQUIRED, DISSOLVED, RENAMED, DISTRESSED; null where nobody has said. */
  standing: string | null;
  note: string | null;
  noteEn: string | null;
  countries: readonly string[];
  /** Parks it stands in or invests in. */
  parks: readonly string[];
  city: Place | null;
  /** What country and city rest on. */
  placeEvidence: readonly string[] | null;
  /** Production sites beyond its headquarters. */
  sites: readonly (Place & { evidence: readonly string[] })[];
  work: readonly FirmWork[];
  /** Evidence of the firm as such. */
  evidence: readonly string[];
}

/** Where the park lies and who helps it abroad. */
export interface ParkTies {
  park: string;
  country: string;
  /** The park’s city and everything that contains it; null where the city is not known. */
  city: string | null;
  province: string | null;
  /** Wider areas such as the Yangtze delta. */
  areas: readonly string[];
  /** Countries of bodies that cooperate with the park or its carriers. */
  partners: readonly {
    country: string;
    /** Tied to the country without being of it. */
    related: boolean;
    name: string;
    nameEn: string | null;
    evidence: readonly string[];
  }[];
}
