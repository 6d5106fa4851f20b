import { compare, decimal } from '@/shared/format/decimal';
import { Stair } from '../../components/Stair';
import type { DrawingProps } from '../../figures/kind';
import { length } from '../../figures/length';
import { type Band, bandsOf } from './bands';

/** A stair with one step a band: each as wide as the others, as the first and the last have no end. */
export function BandsDrawing({ settings, input }: DrawingProps) {
  const bands = bandsOf(settings);
  return (
    <Stair
      steps={bands.map(({ coefficient }, place) => ({ from: place, height: length(coefficient) }))}
      until={bands.length}
      lit={input === null ? -1 : bands.findIndex((band) => holds(band, input))}
      foot={bands
        .slice(1)
        .map(({ least }) => least ?? '')
        .join(' · ')}
      heights={bands.map(({ coefficient }) => coefficient)}
    />
  );
}

function holds({ least, below }: Band, input: string): boolean {
  try {
    const value = decimal(input);
    return (
      (least === undefined || compare(value, decimal(least)) >= 0) &&
      (below === undefined || compare(value, decimal(below)) < 0)
    );
  } catch {
    return false;
  }
}
