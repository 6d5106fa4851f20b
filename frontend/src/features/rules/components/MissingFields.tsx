import { useTranslation } from 'react-i18next';
import type { Schemas } from '@/shared/api/types';
import { useLanguage } from '@/shared/i18n/useLanguage';
import { NumberField } from '@/shared/ui/NumberField';
import { Select } from '@/shared/ui/Select';
import type { Settings } from '../figures/graph';

const USES = ['error', 'default', 'peers_median', 'leave'] as const;
const PEERS = ['unit', 'attribute', 'all'] as const;

interface Missing {
  use: (typeof USES)[number];
  value?: string;
  peers?: (typeof PEERS)[number];
  by?: string;
  times?: string;
}

interface MissingFieldsProps {
  settings: Settings;
  onChange: (settings: Settings, what: string) => void;
  attributes: readonly Schemas['AttributeChoice'][];
  /** Of an attribute: the nodes that read it say what a gap means. */
  mayLeave?: boolean;
}

/** What no value means: an error, a number, or the median of the peers. */
export function MissingFields(props: MissingFieldsProps) {
  const { settings, onChange, attributes, mayLeave = false } = props;
  const { t } = useTranslation();
  const { read } = useLanguage();
  const missing: Missing = (settings as { missing?: Missing }).missing ?? { use: 'error' };
  const put = (next: Missing, what: string) => {
    onChange({ ...settings, missing: next }, `missing.${what}`);
  };
  return (
    <>
      <Select
        label={t('ruleNode.missing.title')}
        options={USES.filter((use) => mayLeave || use !== 'leave').map((use) => ({
          value: use,
          label: t(`ruleNode.missing.${use}`),
        }))}
        value={missing.use}
        onChange={(use) => {
          put(firstOf(use), 'use');
        }}
      />
      {missing.use === 'default' && (
        <NumberField
          label={t('ruleNode.missing.value')}
          value={missing.value ?? ''}
          onChange={(value) => {
            put({ ...missing, value }, 'value');
          }}
        />
      )}
      {missing.use === 'peers_median' && (
        <Select
          label={t('ruleNode.missing.peers')}
          options={PEERS.map((peers) => ({
            value: peers,
            label: t(`ruleNode.missing.of.${peers}`),
          }))}
          value={missing.peers ?? 'unit'}
          onChange={(peers) => {
            const by = attributes[0]?.code;
            put(
              { use: 'peers_median', peers, ...(peers === 'attribute' && by && { by }) },
              'peers',
            );
          }}
        />
      )}
      {missing.peers === 'attribute' && (
        <Select
          label={t('ruleNode.missing.by')}
          options={attributes.map(({ code, name }) => ({ value: code, label: read(name) }))}
          value={missing.by ?? ''}
          onChange={(by) => {
            put({ ...missing, by }, 'by');
          }}
        />
      )}
    </>
  );
}

function firstOf(use: Missing['use']): Missing {
  if (use === 'default') return { use, value: '1' };
  return use === 'peers_median' ? { use, peers: 'unit' } : { use };
}
