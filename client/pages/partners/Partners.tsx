import { useTranslation } from "react-i18next";
import { Page } from "../../components/Page.tsx";

export function Partners() {
  const { t } = useTranslation();
  return <Page title={t("partners.title")} />;
}
