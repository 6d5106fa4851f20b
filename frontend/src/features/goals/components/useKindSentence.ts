import { useTranslation } from 'react-i18next';
import { typedDecimal } from '@/shared/format/typedDecimal';
import { measured } from '@/shared/format/measured';
import { useReader } from '@/shared/ui/useReader';
import { isStepped, type KeyResultDraft } from '../figures/keyResultDraft';

/** What the numbers mean in this case: "from 84,000 down to 30,000". */
export function useKindSentence(): (draft: KeyResultDraft) => string {
  const { t } = useTranslation();
  const reader = useReader();
  return (draft) => {
    if (isStepped(draft.kind)) return t(`goals.kind.${draft.kind}.means`);
    const said = (typed: string) => {
      const read = typedDecimal(typed);
      return read === null ? '…' : measured(read, draft, reader);
    };
    return t(`goals.kind.${draft.kind}.says`, {
      baseline: said(draft.baseline),
      target: said(draft.target),
    });
  };
}
