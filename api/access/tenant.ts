/** A record of somebody’s own: absent or null for the one who runs the server. */
interface Owned {
  organisation?: string | null;
}

/** Who asks, as far as whose records are shown goes. */
interface Asker {
  viewer: { organisation: string | null };
}

/** Whether a record is of the organisation that asks. To everybody else it is as if it were not there. */
export const isOwn = ({ viewer }: Asker, { organisation = null }: Owned): boolean =>
  organisation === viewer.organisation;

/** The same for what is addressed to the one who runs the server, such as a correction: they see those of all. */
export const isOwnOrAddressed = (asker: Asker, record: Owned): boolean =>
  asker.viewer.organisation === null || isOwn(asker, record);
