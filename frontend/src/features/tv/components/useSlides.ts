import { useEffect, useState } from 'react';
import { stepped } from '../figures/slides';

/** Which slide is shown: the next after so many seconds, by the arrow keys at once, none while it is paused. */
export function useSlides(count: number, seconds: number) {
  const [at, setAt] = useState(0);
  const [paused, setPaused] = useState(false);
  useEffect(() => {
    if (paused || count < 2) return;
    const timer = window.setTimeout(() => {
      setAt((before) => stepped(before, 1, count));
    }, seconds * 1000);
    return () => {
      window.clearTimeout(timer);
    };
  }, [at, count, seconds, paused]);

  useEffect(() => {
    const steps: Partial<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 };
    const press = (event: KeyboardEvent) => {
      if (event.target instanceof Element && event.target.closest('input, select, dialog, button'))
        return;
      const by = steps[event.key];
      if (by !== undefined) setAt((before) => stepped(before, by, count));
      else if (event.key === ' ') setPaused((before) => !before);
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', press);
    return () => {
      document.removeEventListener('keydown', press);
    };
  }, [count]);

  return { at: Math.min(at, Math.max(0, count - 1)), paused, setPaused, setAt };
}
