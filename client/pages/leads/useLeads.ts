import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { createContext, useCallback, useContext, useMemo } from 'react';
import { passes, type LeadFilter } from './leads.ts';
import type { LeadRow, LeadStage } from './leads.query.ts';

const route = getRouteApi('/parks/$park/leads');

/** The address of the page and how to change it. */
export function useLeadsSearch() {
  const { park } = route.useParams();
  const search = route.useSearch();
  const navigate = useNavigate();
  const set = useCallback(
    (change: Partial<Record<keyof typeof search, string | undefined>>) =>
      void navigate({
        to: '.',
        search: (old) => ({ ...old, ...(change as Partial<typeof search>) }),
        resetScroll: false,
        replace: !('lead' in change),
      }),
    [navigate],
  );
  const filter: LeadFilter = useMemo(
    () => ({ stage: search.stage, segment: search.segment, owner: search.owner, late: search.late !== undefined }),
    [search.stage, search.segment, search.owner, search.late],
  );
  const filtered =
    filter.stage !== undefined || filter.segment !== undefined || filter.owner !== undefined || filter.late;
  return { park, search, set, filter, filtered };
}

/** What the views of the page share. */
export interface LeadsView {
  readonly park: string;
  /** All leads of the chosen status, a move on its way shown as done. */
  readonly leads: readonly LeadRow[];
  /** Those the filter lets through. */
  readonly shown: readonly LeadRow[];
  readonly mayWrite: boolean;
  readonly ask: (question: Question) => void;
}

/** A form to open. */
export type Question =
  | { readonly form: 'move'; readonly lead: LeadRow; readonly to: LeadStage | null }
  | { readonly form: 'outcome' | 'milestone' | 'edit' | 'close' | 'reopen'; readonly lead: LeadRow }
  | { readonly form: 'create' };

const Context = createContext<LeadsView | null>(null);
export const LeadsProvider = Context.Provider;

export function useLeadsView(): LeadsView {
  const view = useContext(Context);
  if (view === null) throw new Error('a view of leads stands outside their page');
  return view;
}

/** Moves shown before the server has answered: the lead's code and the stage it goes to. */
export type Pending = ReadonlyMap<string, LeadStage>;

export function withPending(leads: readonly LeadRow[], pending: Pending): LeadRow[] {
  return leads.map((lead) => {
    const stage = pending.get(lead.code);
    return stage === undefined ? lead : { ...lead, stage };
  });
}

export function useShown(leads: readonly LeadRow[], filter: LeadFilter): LeadRow[] {
  return useMemo(() => leads.filter((lead) => passes(lead, filter)), [leads, filter]);
}
