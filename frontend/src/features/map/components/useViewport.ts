import { type RefObject, useCallback, useEffect, useState } from 'react';
import {
  AT_REST,
  kept,
  panned,
  type Size,
  showing,
  type Viewport,
  zoomed,
} from '../figures/viewport';

const WHEEL_ZOOM = 0.002;
export const ZOOM_STEP = 1.25;

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Zoom and pan of the picture by wheel, drag and pinch, and by the calls that keys and buttons make. */
export function useViewport(ref: RefObject<HTMLElement | null>, width: number, frame: Size) {
  const [view, setView] = useState<Viewport>(AT_REST);
  const move = useCallback(
    (change: (view: Viewport) => Viewport) => {
      setView((before) => kept(change(before), { width, height: frame.height }, frame));
    },
    [width, frame],
  );

  useEffect(() => {
    const element = ref.current;
    if (!element) return;
    const at = (event: { clientX: number; clientY: number }) => {
      const box = element.getBoundingClientRect();
      return { x: event.clientX - box.left, y: event.clientY - box.top };
    };
    const held = new Map<number, { x: number; y: number }>();
    const wheel = (event: WheelEvent) => {
      event.preventDefault();
      const closer = event.ctrlKey || event.metaKey;
      move((before) =>
        closer
          ? zoomed(before, Math.exp(-event.deltaY * WHEEL_ZOOM), at(event))
          : panned(before, -event.deltaX, -event.deltaY),
      );
    };
    const down = (event: PointerEvent) => {
      held.set(event.pointerId, at(event));
    };
    const drag = (event: PointerEvent) => {
      const from = held.get(event.pointerId);
      if (!from || event.buttons === 0) return;
      const to = at(event);
      const other = [...held].find(([id]) => id !== event.pointerId)?.[1];
      held.set(event.pointerId, to);
      if (!other) {
        move((before) => panned(before, to.x - from.x, to.y - from.y));
        return;
      }
      const apart = (point: Pick<Box, 'x' | 'y'>) =>
        Math.hypot(point.x - other.x, point.y - other.y);
      const middle = { x: (to.x + other.x) / 2, y: (to.y + other.y) / 2 };
      move((before) => zoomed(before, apart(to) / Math.max(1, apart(from)), middle));
    };
    const up = (event: PointerEvent) => {
      held.delete(event.pointerId);
    };
    element.addEventListener('wheel', wheel, { passive: false });
    element.addEventListener('pointerdown', down);
    element.addEventListener('pointermove', drag);
    window.addEventListener('pointerup', up);
    window.addEventListener('pointercancel', up);
    return () => {
      element.removeEventListener('wheel', wheel);
      element.removeEventListener('pointerdown', down);
      element.removeEventListener('pointermove', drag);
      window.removeEventListener('pointerup', up);
      window.removeEventListener('pointercancel', up);
    };
  }, [ref, move]);

  const middle = { x: frame.width / 2, y: frame.height / 2 };
  return {
    view,
    closer: () => {
      move((before) => zoomed(before, ZOOM_STEP, middle));
    },
    further: () => {
      move((before) => zoomed(before, 1 / ZOOM_STEP, middle));
    },
    reset: () => {
      setView(AT_REST);
    },
    pan: (dx: number, dy: number) => {
      move((before) => panned(before, dx, dy));
    },
    show: useCallback(
      (box: Box) => {
        move((before) => showing(before, box, frame));
      },
      [move, frame],
    ),
  };
}

export type Viewing = ReturnType<typeof useViewport>;
