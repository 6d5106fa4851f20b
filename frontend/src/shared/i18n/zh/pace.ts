export const pace = {
  status: {
    ahead: '超前',
    on_track: '正常',
    watch: '关注',
    behind: '落后',
    too_early: '尚早',
    no_data: '无数据',
    stale: '停滞',
  },
  points: '{{points}} 点',
  pointsApart: '{{points}} 个百分点',
  pointsBehind: '比应达低，百分点',
  pointsAhead: '比应达高，百分点',
  staleMeaning: '停滞：数据来源超时，或超过 7 天没有$t(term.check_in.one)',
  bar: {
    full: '已达 {{attainment}}，应达 {{expected}}',
    none: '还没有数据，应达 {{expected}}',
  },
} as const;
