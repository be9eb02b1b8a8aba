import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';

const CODE = 'lead';

/** Makes a card draggable; the menu on it does the same for keyboards and fingers. Returns how to stop. */
export function dragSource(element: HTMLElement, code: string, dragging: (on: boolean) => void): () => void {
  return draggable({
    element,
    getInitialData: () => ({ [CODE]: code }),
    onDragStart: () => dragging(true),
    onDrop: () => dragging(false),
  });
}

interface Target {
  readonly accepts: (code: string) => boolean;
  readonly over: (on: boolean) => void;
  readonly drop: (code: string) => void;
}

/** Makes a column take cards. Returns how to stop. */
export function dropTarget(element: HTMLElement, { accepts, over, drop }: Target): () => void {
  const codeOf = (data: Record<string, unknown>): string => (typeof data[CODE] === 'string' ? data[CODE] : '');
  return dropTargetForElements({
    element,
    canDrop: ({ source }) => accepts(codeOf(source.data)),
    onDragEnter: () => over(true),
    onDragLeave: () => over(false),
    onDrop: ({ source }) => {
      over(false);
      drop(codeOf(source.data));
    },
  });
}
