import { termForms } from '../termForms';

/** The terms that a company may rename; sentences name them as $t(term.key_result.one). */
export const term = {
  objective: termForms('目标'),
  key_result: termForms('关键结果'),
  kr: termForms('KR'),
  target: termForms('指标'),
  check_in: termForms('打卡'),
  cycle: termForms('周期'),
  alert: termForms('预警'),
  plan: termForms('分解方案'),
  head: termForms('负责人'),
  unit: termForms('单元'),
};
