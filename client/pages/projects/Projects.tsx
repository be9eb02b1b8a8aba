import { useTranslation } from "react-i18next";
import { Page } from "../../components/Page.tsx";

export function Projects() {
  const { t } = useTranslation();
  return <Page title={t("projects.title")} />;
}
