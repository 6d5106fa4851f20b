import { useTranslation } from 'react-i18next';
import { Button } from '@/shared/ui/Button';
import { Field } from '@/shared/ui/Field';
import type { EditorProps } from '../../figures/kind';
import { freePort, type Part, partsOf } from './parts';
import styles from '../../components/NodePanel.module.css';

/** How much each part counts. */
export function BlendEditor({ settings, onChange, sources }: EditorProps) {
  const { t } = useTranslation();
  const parts = partsOf(settings);
  const put = (next: readonly Part[], what: string) => {
    onChange({ ...settings, parts: next }, what);
  };
  return (
    <>
      {parts.map((part, place) => (
        <Field
          key={part.port}
          label={t('ruleNode.blend.weight', {
            part: sources.find(({ port }) => port === part.port)?.title ?? part.port,
          })}
          inputMode="numeric"
          value={String(part.weight)}
          onChange={(event) => {
            const weight = Number.parseInt(event.target.value || '0', 10);
            if (Number.isFinite(weight)) put(parts.with(place, { ...part, weight }), part.port);
          }}
        />
      ))}
      <div className={styles.pair}>
        <Button
          disabled={parts.length >= 20}
          onClick={() => {
            put([...parts, { port: freePort(parts), weight: 50 }], '');
          }}
        >
          {t('ruleNode.blend.add')}
        </Button>
        <Button
          disabled={parts.length < 2}
          onClick={() => {
            put(parts.slice(0, -1), '');
          }}
        >
          {t('ruleNode.blend.remove')}
        </Button>
      </div>
    </>
  );
}
