import { useTranslation } from "react-i18next";
import { ProvenanceChip, type EvidenceItem } from "../../components/Evidence.tsx";
import { EnterpriseLink, SegmentLink } from "../../components/links.tsx";
import { Name } from "../../components/Name.tsx";
import { EmptyPanel, ErrorPanel, Notice } from "../../components/Panels.tsx";
import { Section } from "../../components/Section.tsx";
import { Skeleton } from "../../components/Skeleton.tsx";
import type { AllPages } from "../../graphql/useAllPages.ts";
import type { SupplyLink } from "./enterprise.query.ts";
import styles from "./enterprise.module.css";
import { groupLinks, type SegmentGroup } from "./supply.ts";

interface SupplySideProps {
  readonly direction: "upstream" | "downstream";
  readonly pages: AllPages<SupplyLink>;
  readonly park: string;
  /** The firm's own segments are known; without them nothing can be said. */
  readonly known: boolean;
}

export function SupplySide({ direction, pages, park, known }: SupplySideProps) {
  const { t } = useTranslation();
  const firms = new Set(pages.nodes.flatMap((link) => link.enterprise?.id ?? [])).size;
  const gaps = pages.nodes.filter((link) => link.enterprise === null).length;
  return (
    <Section title={t(`enterprise.supply.${direction}`)} lead={pages.complete ? t("enterprise.supply.sum", { count: firms, gaps }) : undefined}>
      {pages.error && <ErrorPanel what={t(`enterprise.supply.${direction}`)} error={pages.error} onRetry={pages.retry} />}
      {!pages.complete && !pages.error && pages.nodes.length === 0 && <Skeleton rows={4} height={64} />}
      {pages.complete && pages.nodes.length === 0 && <EmptyPanel kind={known ? "none" : "unchecked"}>{known ? t(`enterprise.supply.end.${direction}`) : t("enterprise.segmentsUnknown")}</EmptyPanel>}
      {(pages.truncated || pages.nodes.length < pages.totalCount) && pages.nodes.length > 0 && <Notice>{t("enterprise.supply.truncated", { shown: pages.nodes.length })}</Notice>}
      {groupLinks(pages.nodes, park).map((group) => (
        <section key={group.depth} className={styles.depth}>
          <h3>{t(`enterprise.supply.level.${direction}`, { count: group.depth })}</h3>
          <ul>
            {group.segments.map((segment) => (
              <SegmentItem key={segment.key} group={segment} park={park} direction={direction} />
            ))}
          </ul>
        </section>
      ))}
    </Section>
  );
}

interface SegmentItemProps {
  readonly group: SegmentGroup<SupplyLink>;
  readonly park: string;
  readonly direction: "upstream" | "downstream";
}

function SegmentItem({ group, park, direction }: SegmentItemProps) {
  const { t } = useTranslation();
  const first = group.links[0];
  if (!first) return null;
  const evidence = [...new Map<string, EvidenceItem>(group.links.flatMap((link) => link.evidence).map((one) => [one.id, one])).values()];
  const step = first.path.at(-1);
  return (
    <li className={group.firms.length === 0 ? styles.gap : styles.segment}>
      <p className={styles.head}>
        {first.segment ? <b><SegmentLink of={first.segment} park={park} /></b> : <b>{t("enterprise.segmentsUnknown")}</b>}
        <span className={styles.kind}>{first.kind === "RECORDED" ? t(`enterprise.supply.recorded.${direction}`) : t(`enterprise.supply.potential.${direction}`)}</span>
      </p>
      {step && (
        <p className={styles.way}>
          {step.from && <Name of={step.from} />} → {step.to && <Name of={step.to} />} · {t(`enterprise.supply.importance.${step.importance}`)}
        </p>
      )}
      {group.firms.length === 0 ? (
        <p>
          {t("enterprise.supply.nobody")} {first.segment && <SegmentLink of={first.segment} park={park}>{t("enterprise.supply.toGap")}</SegmentLink>}
        </p>
      ) : (
        <ul className={styles.firms}>
          {group.firms.map((link) => link.enterprise && <FirmItem key={link.enterprise.id} firm={link.enterprise} park={park} />)}
        </ul>
      )}
      <ProvenanceChip evidence={evidence} />
    </li>
  );
}

function FirmItem({ firm, park }: { readonly firm: NonNullable<SupplyLink["enterprise"]>; readonly park: string }) {
  const home = firm.parks.find((one) => one.code === park) ?? firm.parks[0];
  const place = home ?? firm.country;
  return (
    <li>
      <EnterpriseLink of={firm} />
      {place && <span className={home?.code === park ? styles.here : styles.there}><Name of={place} /></span>}
    </li>
  );
}
