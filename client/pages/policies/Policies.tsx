import { useTranslation } from "react-i18next";
import { Page } from "../../components/Page.tsx";

export function Policies() {
  const { t } = useTranslation();
  return <Page title={t("policies.title")} />;
}
