/** The codes of refusals by the field that they are about. */
export const FAULTS = {
  kind: ['target_on_wrong_side', 'unknown_choice'],
  target: [
    'target_equals_baseline',
    'limit_not_positive',
    'not_a_multiple_of_quantum',
    'set_by_plan',
  ],
  currency: ['currency_iff_money'],
  quantum: ['bad_quantum'],
  weight: ['key_result_weight_negative'],
  metric: ['metric_iff_metric_source', 'served_as_it_is'],
  steps: [
    'steps_only_for_milestones',
    'shares_do_not_add_to_one',
    'share_outside_period',
    'negative_share',
  ],
  owner: ['one_owner'],
  parents: [
    'alignment_shares_do_not_add_to_one',
    'units_of_measure_differ',
    'ratio_not_added_up',
    'share_carries_no_number',
    'aligned_twice',
    'alignment_loop',
    'negative_alignment_share',
  ],
  thresholds: ['thresholds_out_of_order'],
} as const;

export const ALL_FAULTS: readonly string[] = Object.values(FAULTS).flat();
