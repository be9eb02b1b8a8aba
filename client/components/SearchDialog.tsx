import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";

/** Opened by `/` or Ctrl+K. Placeholder: B fills it in. */
export function SearchDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} aria-label={t("common.shell.searchShort")} onClose={onClose}>
      <input type="search" aria-label={t("common.shell.search")} />
    </dialog>
  );
}
