import { useTranslation } from "react-i18next";
import type { ResultOf } from "../../graphql/graphql.ts";
import { Figure } from "../../components/Figure.tsx";
import type { IndicatorParts } from "../../components/figure.query.ts";
import { Name } from "../../components/Name.tsx";
import { Section } from "../../components/Section.tsx";
import styles from "./entry.module.css";

export function Figures({ figures }: { readonly figures: readonly ResultOf<typeof IndicatorParts>[] }) {
  const { t } = useTranslation();
  return (
    <Section title={t("entry.figures")} lead={t("entry.figuresLead")}>
      <dl className={styles.figures}>
        {figures.map((figure) => (
          <div key={figure.id}>
            <dt>{figure.metric ? <Name of={figure.metric} /> : t("common.value.unknown")}</dt>
            <dd><Figure of={figure.quantity} evidence={figure.evidence} /></dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
