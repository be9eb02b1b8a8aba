import { useTranslation } from "react-i18next";
import { Page } from "../../components/Page.tsx";

export function SourcePage() {
  const { t } = useTranslation();
  return <Page title={t("source.title")} />;
}
