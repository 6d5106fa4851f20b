/** Where the picture is looked at: moved by x and y, magnified by `zoom`. */
export interface Viewport {
  x: number;
  y: number;
  zoom: number;
}

export interface Size {
  width: number;
  height: number;
}

export const AT_REST: Viewport = { x: 0, y: 0, zoom: 1 };
const CLOSEST = 3;
const FURTHEST = 0.4;

/** Nearer or further by a factor, so that what lies under the point stays under it. */
export function zoomed(view: Viewport, factor: number, at: { x: number; y: number }): Viewport {
  const zoom = Math.min(CLOSEST, Math.max(FURTHEST, view.zoom * factor));
  const by = zoom / view.zoom;
  return { zoom, x: at.x - (at.x - view.x) * by, y: at.y - (at.y - view.y) * by };
}

export const panned = (view: Viewport, dx: number, dy: number): Viewport => ({
  ...view,
  x: view.x + dx,
  y: view.y + dy,
});

/** Never so far that nothing of the picture is left: what is smaller than the frame stays at rest. */
export function kept(view: Viewport, picture: Size, frame: Size): Viewport {
  return {
    zoom: view.zoom,
    x: within(view.x, picture.width * view.zoom, frame.width),
    y: within(view.y, picture.height * view.zoom, frame.height),
  };
}

const within = (at: number, size: number, frame: number): number =>
  size <= frame ? 0 : Math.min(0, Math.max(frame - size, at));

/** Moved as little as brings a point and what stands around it into sight. */
export function showing(
  view: Viewport,
  box: { x: number; y: number; width: number; height: number },
  frame: Size,
): Viewport {
  const shift = (at: number, size: number, room: number): number =>
    at < 0 ? -at : Math.min(0, room - (at + size));
  const dx = shift(box.x * view.zoom + view.x, box.width * view.zoom, frame.width);
  const dy = shift(box.y * view.zoom + view.y, box.height * view.zoom, frame.height);
  return dx === 0 && dy === 0 ? view : panned(view, dx, dy);
}
