import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/shared/ui/Button';
import { ProblemNote } from '@/shared/ui/ProblemNote';
import type { Connector } from '../api/readConnector';
import type { Preview } from '../api/readPreview';
import { useSaveMapping } from '../api/saveMapping';
import type { ObjectKind } from '../figures/fields';
import type { Draft } from '../figures/part';
import { ReadAgainDialog } from './ReadAgainDialog';
import styles from './Save.module.css';

interface SaveMappingProps {
  connector: Connector;
  kind: ObjectKind;
  draft: Draft;
  changed: boolean;
  preview: Preview;
  onSaved: () => void;
  onJson: () => void;
}

/** Saves the mapping as a new version, and asks whether what is there is read again by it. */
export function SaveMapping(props: SaveMappingProps) {
  const { connector, kind, draft, changed, preview, onSaved, onJson } = props;
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const save = useSaveMapping(connector.code);
  const there = preview.facts + preview.waiting;
  return (
    <div className={styles.bar}>
      {save.error && <ProblemNote error={save.error} />}
      <p role="status" className={styles.state}>
        {preview.problem
          ? preview.problem.message
          : changed
            ? t('mapping.save.unsaved')
            : t('mapping.save.saved', { version: connector.mapping_version })}
      </p>
      <Button onClick={onJson}>{t('mapping.json.open')}</Button>
      <Button
        weight="primary"
        disabled={!changed || preview.problem !== null || save.isPending}
        onClick={() => {
          save.mutate(
            { ...connector.mapping, [kind]: draft },
            {
              onSuccess: () => {
                onSaved();
                if (there > 0) setAsking(true);
              },
            },
          );
        }}
      >
        {save.isPending ? t('ui.saving') : t('mapping.save.do')}
      </Button>
      {asking && (
        <ReadAgainDialog
          code={connector.code}
          facts={preview.facts}
          waiting={preview.waiting}
          onClose={() => {
            setAsking(false);
          }}
        />
      )}
    </div>
  );
}
