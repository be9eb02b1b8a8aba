import { useTranslation } from "react-i18next";
import { Page } from "../../components/Page.tsx";

export function SearchPage() {
  const { t } = useTranslation();
  return <Page title={t("search.title")} />;
}
