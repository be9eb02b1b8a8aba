import { useTranslation } from "react-i18next";
import { BasisTag } from "../../../components/BasisTag.tsx";
import { EvidencePlace } from "../../../components/Evidence.tsx";
import { Text } from "../../../components/Name.tsx";
import { StateMark } from "../../../components/StateMark.tsx";
import type { GapDetail } from "../atlas.query.ts";
import styles from "./drawer.module.css";
import { Section } from "./Section.tsx";

/** What a source says stands before what we computed. */
export function Reasons({ detail }: { readonly detail: GapDetail }) {
  const { t } = useTranslation();
  const reasons = [...detail.reasons].sort((a, b) => Number(a.kind === "COMPUTED") - Number(b.kind === "COMPUTED"));
  return (
    <Section title={t("atlas.drawer.why")}>
      {reasons.length === 0 && <p className={styles.quiet}>{t("atlas.drawer.noReasons")}</p>}
      <ul className={styles.reasons}>
        {reasons.map((reason, index) => (
          <li key={`${reason.code}-${index}`}>
            <BasisTag basis={reason.kind} /> <Text zh={reason.text} en={reason.textEn} />
            {reason.evidence.length > 0 && (
              <span className={styles.places}>
                {reason.evidence.map((item) => (
                  <EvidencePlace key={item.id} of={item} />
                ))}
              </span>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}

export function Change({ detail }: { readonly detail: GapDetail }) {
  const { t } = useTranslation();
  const now = detail.makers.filter((maker) => maker.certainty === "CONFIRMED").reduce((sum, maker) => sum + maker.count, 0);
  return (
    <Section title={t("atlas.drawer.change")}>
      {detail.nextStates.length === 0 && <p className={styles.quiet}>{t("atlas.drawer.noNext")}</p>}
      <ul className={styles.list}>
        {detail.nextStates.map((next) => (
          <li key={next.confirmedMakers}>
            {t("atlas.drawer.nextState", { count: Math.max(1, next.confirmedMakers - now) })}
            <StateMark state={next.state} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
