import { useTranslation } from "react-i18next";
import { Page } from "../../components/Page.tsx";

export function Enterprises() {
  const { t } = useTranslation();
  return <Page title={t("enterprises.title")} />;
}
