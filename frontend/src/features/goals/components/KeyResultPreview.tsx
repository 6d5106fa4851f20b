import { useTranslation } from 'react-i18next';
import { percent } from '@/shared/format/number';
import { PaceBar } from '@/shared/ui/PaceBar';
import { Section } from '@/shared/ui/Section';
import type { useCyclePreview } from '../api/previewCycle';
import { isStepped, type KeyResultDraft } from '../figures/keyResultDraft';
import styles from './Form.module.css';
import { PacePicture } from './PacePicture';
import { useKindSentence } from './useKindSentence';

interface KeyResultPreviewProps {
  draft: KeyResultDraft;
  preview: ReturnType<typeof useCyclePreview>;
  ready: boolean;
}

/** How it will look to whoever carries it: the bar with the tick half way, and the curve behind the tick. */
export function KeyResultPreview({ draft, preview, ready }: KeyResultPreviewProps) {
  const { t } = useTranslation();
  const sentence = useKindSentence();
  const shares = preview.data?.shares ?? [];
  const half = shares[Math.floor(shares.length / 2)] ?? '0.5';
  return (
    <>
      <Section title={t('goals.keyResult.preview')} note={draft.title}>
        <p className={styles.lead}>{sentence(draft)}</p>
        <PaceBar
          size="large"
          card={{ kind: draft.kind, attainment: null, expected_share: half, status: 'no_data' }}
        />
        <p className={styles.lead}>
          {draft.kind.startsWith('keep')
            ? t('goals.keyResult.everyDay')
            : t('goals.keyResult.halfWay', { share: percent(half) })}
        </p>
      </Section>
      {!isStepped(draft.kind) && !draft.kind.startsWith('keep') && (
        <PacePicture preview={preview} ready={ready} />
      )}
    </>
  );
}
